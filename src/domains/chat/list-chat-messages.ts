import { toPage } from '../../base/page.ts'
import { view } from '../../platform/action.ts'
import { chatOf } from './loading.ts'
import { messageViews } from './message-views.ts'
import { isTheirs, maySee } from './permissions.ts'
import { messagesAfter } from './queries/messages.ts'
import { chatMessagePage, listChatMessagesInput } from './schemas.ts'

/** What was said after a position, in order: whoever was away asks from where they were. Notes are for the desk alone. */
export const listChatMessages = view({
  name: 'chat.list-messages',
  input: listChatMessagesInput,
  output: chatMessagePage,
  load: chatOf,
  permit: maySee,
  denial: 'not_found',
  async run(context, { chatId, after, limit }, chat) {
    const rows = await messagesAfter(context.db, { chatId, after, limit, notes: !isTheirs(context.actor, chat) })
    const { items, next } = toPage(
      rows,
      limit,
      ({ position }) => String(position),
      (row) => row,
    )
    return { items: await messageViews(context, items), next }
  },
})
