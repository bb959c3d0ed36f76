import { z } from 'zod'
import { Failure } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { view } from '../../platform/action.ts'
import { readFile, storedFile } from '../files/index.ts'
import { readTicketFile } from '../support/index.ts'
import { chatOf } from './loading.ts'
import { maySee } from './permissions.ts'
import { chatHoldsFile } from './queries/messages.ts'

/** A file that was sent in a conversation, before or after it became a ticket. */
export const readChatFile = view({
  name: 'chat.read-file',
  input: z.object({ chatId: id, fileId: id }),
  output: storedFile,
  load: chatOf,
  permit: maySee,
  denial: 'not_found',
  async run(context, { fileId }, chat) {
    if (await chatHoldsFile(context.db, chat.id, fileId)) return readFile(context, fileId)
    if (chat.ticketId === null) throw new Failure('not_found')
    return readTicketFile.within(context, { ticketId: chat.ticketId, fileId })
  },
})
