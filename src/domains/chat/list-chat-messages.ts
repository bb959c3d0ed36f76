import { toPage } from '../../base/page.ts'
import { view } from '../../platform/action.ts'
import { chatOf } from './loading.ts'
import { messageViews } from './message-views.ts'
import { isTheirs, maySee } from './permissions.ts'
import { messagesAfter, messagesBefore } from './queries/messages.ts'
import { chatMessagePage, listChatMessagesInput } from './schemas.ts'

/**
 * What was said after a position: whoever was away asks from where they were; or the latest before one, of a long
 * conversation. Always in order; `next` is where to ask on, in the same direction. Notes are for the desk alone.
 */
export const listChatMessages = view({
  name: 'chat.list-messages',
  input: listChatMessagesInput,
  output: chatMessagePage,
  load: chatOf,
  permit: maySee,
  denial: 'not_found',
  async run(context, { chatId, after, before, limit }, chat) {
    const asked = { chatId, limit, notes: !isTheirs(context.actor, chat) }
    const rows =
      before === undefined
        ? await messagesAfter(context.db, { ...asked, after })
        : await messagesBefore(context.db, { ...asked, before })
    const { items, next } = toPage(
      rows,
      limit,
      ({ position }) => String(position),
      (row) => row,
    )
    return { items: await messageViews(context, before === undefined ? items : items.toReversed()), next }
  },
})
