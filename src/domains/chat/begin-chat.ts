import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { nameGuest } from '../accounts/index.ts'
import { chatBegun } from './events.ts'
import { withMembers } from './loading.ts'
import { mayTalk } from './permissions.ts'
import { changeChat, insertChat, openChatOf } from './queries/chats.ts'
import { notePage } from './queries/parties.ts'
import { beginChatInput, chatView } from './schemas.ts'
import { viewChat } from './view-chat.ts'

/** The conversation that somebody has open, wherever they come back from; a new one for whoever has none (S2). */
export const beginChat = action({
  name: 'chat.begin-chat',
  input: beginChatInput,
  output: chatView,
  permit: mayTalk,
  async run(context, { language, page }) {
    const { db, now } = context
    const personId = present(actorId(context.actor))
    const fresh = await insertChat(db, {
      id: newId(now),
      personId,
      language,
      state: 'assistant',
      page: page ?? null,
      startedAt: now,
      lastMessageAt: now,
    })
    if (fresh !== undefined) await nameGuest(context, personId, { locale: language })
    const found = fresh ?? present(await openChatOf(db, personId), 'conflict')
    if (page !== undefined) await notePage(db, { chatId: found.id, page, at: now })
    const row = page === undefined || fresh !== undefined ? found : await changeChat(db, found.id, { page })
    if (fresh !== undefined) await context.announce(chatBegun, { chatId: row.id }, { people: [personId] })
    return viewChat(context, await withMembers(context, row))
  },
})
