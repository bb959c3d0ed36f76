import { z } from 'zod'
import { Failure } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { view } from '../../platform/action.ts'
import { readFile, storedFile } from '../files/index.ts'
import { ticketOf } from './loading.ts'
import { answersFor, maySeeTicket } from './permissions.ts'
import { ticketHoldsFile } from './queries/messages.ts'

/** A file of a ticket, or of what was written about it. */
export const readTicketFile = view({
  name: 'support.read-file',
  input: z.object({ ticketId: id, fileId: id }),
  output: storedFile,
  load: ticketOf,
  permit: maySeeTicket,
  denial: 'not_found',
  async run(context, which, ticket) {
    const reader = answersFor(context.actor, ticket) ? 'desk' : 'requester'
    if (!(await ticketHoldsFile(context.db, which, reader))) throw new Failure('not_found')
    return readFile(context, which.fileId)
  },
})
