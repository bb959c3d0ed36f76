import { iso } from '../../base/time.ts'
import { view } from '../../platform/action.ts'
import { requestsOfParty, requestsToFind } from '../consultations/index.ts'
import { chatOf } from './loading.ts'
import { mayTake } from './permissions.ts'
import { endedChatsOf } from './queries/chats.ts'
import { pagesOf } from './queries/parties.ts'
import { chatId, chatVisitor } from './schemas.ts'

const most = 20

/** Whom an agent talks to: where they are and were, what was talked about before, their latest requests. */
export const getChatVisitor = view({
  name: 'chat.get-visitor',
  input: chatId,
  output: chatVisitor,
  load: chatOf,
  permit: mayTake,
  denial: 'not_found',
  async run(context, _input, chat) {
    const pages = await pagesOf(context.db, chat.id, most)
    const before = await endedChatsOf(context.db, chat.personId, most)
    const ids = (await requestsOfParty(context, chat.personId)).toSorted().toReversed().slice(0, most)
    const requests = await requestsToFind(context, ids)
    return {
      page: chat.page,
      pages: pages.filter(({ page }) => page !== chat.page).map(({ page, at }) => ({ page, at: iso(at) })),
      chats: before.map(({ id, startedAt, summary }) => ({ id, startedAt: iso(startedAt), summary })),
      requests: requests.map(({ id, number, subject }) => ({ id, number, subject })),
    }
  },
})
