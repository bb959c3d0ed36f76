import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { type Context, view } from '../../platform/action.ts'
import { chatOf, withMembers } from './loading.ts'
import { maySee } from './permissions.ts'
import { type ChatRow, endedChatsOf, openChatOf } from './queries/chats.ts'
import { chatId, chatView, currentChat } from './schemas.ts'
import { viewChat } from './view-chat.ts'

export const getChat = view({
  name: 'chat.get-chat',
  input: chatId,
  output: chatView,
  load: chatOf,
  permit: maySee,
  denial: 'not_found',
  run: (context, _input, chat) => viewChat(context, chat),
})

/** For so long whoever comes back finds what somebody of the desk had ended, and how. */
const keptInSight = Temporal.Duration.from({ hours: 7 * 24 })

/**
 * One's open conversation, else the last one where somebody of the desk had it, for seven days after its end; null for
 * whoever has none, and for visitors who never began one (S2).
 */
export const getCurrentChat = view({
  name: 'chat.get-current-chat',
  input: z.object({}),
  output: currentChat,
  permit: () => true,
  async run(context) {
    const personId = actorId(context.actor)
    if (personId === null) return null
    const row = (await openChatOf(context.db, personId)) ?? (await endedLately(context, personId))
    return row === undefined ? null : viewChat(context, await withMembers(context, row))
  },
})

async function endedLately({ db, now }: Context, personId: string): Promise<ChatRow | undefined> {
  const [last] = await endedChatsOf(db, personId, 1)
  if (last === undefined || last.agentId === null || last.endedAt === null) return undefined
  return Temporal.Instant.compare(now, last.endedAt.add(keptInSight)) < 0 ? last : undefined
}
