import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { action, type Context } from '../../platform/action.ts'
import { resolveTicket } from '../support/index.ts'
import { chatEnded } from './events.ts'
import { type Chat, lockedChatOf, withMembers } from './loading.ts'
import { isPlatform, isTheirs, mayEnd } from './permissions.ts'
import { changeChat, chatIdOfTicket, lockChat } from './queries/chats.ts'
import { chatView, endChatInput } from './schemas.ts'
import { toDesk } from './telling.ts'
import { viewChat } from './view-chat.ts'

/**
 * Ends a conversation. An agent leaves a summary, and may resolve the ticket with it; whoever ends their own leaves the
 * ticket as it is. Ended twice is ended once. Throws what `resolveTicket` throws.
 */
export const endChat = action({
  name: 'chat.end-chat',
  input: endChatInput,
  output: chatView,
  load: lockedChatOf,
  permit: mayEnd,
  denial: 'not_found',
  about: (input) => input.chatId,
  async run(context, { summary, resolve }, chat) {
    if (chat.state === 'ended') return viewChat(context, chat)
    const byDesk = !isTheirs(context.actor, chat)
    if (byDesk && resolve && chat.ticketId !== null) await resolveTicket.within(context, { ticketId: chat.ticketId })
    return viewChat(context, await end(context, chat, byDesk ? (summary ?? null) : null))
  },
})

async function end(context: Context, chat: Chat, summary: string | null): Promise<Chat> {
  const row = await changeChat(context.db, chat.id, { state: 'ended', endedAt: context.now, summary })
  const byId = actorId(context.actor)
  await context.announce(chatEnded, { chatId: chat.id, byId }, toDesk(chat))
  return { ...chat, ...row }
}

/** The ticket of a conversation is closed: so is the conversation. */
export const endChatOfTicket = action({
  name: 'chat.end-chat-of-ticket',
  input: z.object({ ticketId: z.uuid() }),
  output: z.object({}),
  permit: isPlatform,
  async run(context, { ticketId }) {
    const id = await chatIdOfTicket(context.db, ticketId)
    const row = id === undefined ? undefined : await lockChat(context.db, id)
    if (row !== undefined && row.state !== 'ended') await end(context, await withMembers(context, row), null)
    return {}
  },
})
