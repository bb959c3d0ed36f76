import { z } from 'zod'
import { id, newId } from '../../base/ids.ts'
import { isoInstant } from '../../base/time.ts'
import { action } from '../../platform/action.ts'
import { ticketInShort } from '../support/index.ts'
import { chatAsked, chatTaken } from './events.ts'
import { withMembers } from './loading.ts'
import { isPlatform } from './permissions.ts'
import { changeChat, chatIdOfTicket, lockChat } from './queries/chats.ts'
import { hasTicketMessage } from './queries/messages.ts'
import { say } from './say.ts'
import { toDesk } from './telling.ts'

/**
 * What was written on the ticket's own page is part of the conversation too. An agent who answers there has it from
 * then on.
 */
export const followTicket = action({
  name: 'chat.follow-ticket',
  input: z.object({
    ticketId: id,
    messageId: id,
    byId: id.nullable(),
    side: z.enum(['person', 'desk']),
    at: isoInstant,
  }),
  output: z.object({}),
  permit: isPlatform,
  async run(context, { ticketId, messageId, byId, side, at }) {
    const { db } = context
    const chatId = await chatIdOfTicket(db, ticketId)
    const row = chatId === undefined ? undefined : await lockChat(db, chatId)
    if (row === undefined || row.state === 'ended' || (await hasTicketMessage(db, messageId))) return {}
    const takes = side === 'desk' && byId !== null && row.state === 'waiting'
    const change = { state: 'with_agent', agentId: byId, takenAt: row.takenAt ?? context.now } as const
    const chat = await withMembers(context, takes ? await changeChat(db, row.id, change) : row)
    const sentAt = Temporal.Instant.from(at)
    await say(context, chat, { id: newId(context.now), side, authorId: byId, ticketMessageId: messageId, sentAt })
    return {}
  },
})

/**
 * The ticket was given to somebody else, as when its agent goes off duty: who talks is whoever answers for it. Given to
 * nobody, it waits again.
 */
export const followAssignment = action({
  name: 'chat.follow-assignment',
  input: z.object({ ticketId: id }),
  output: z.object({}),
  permit: isPlatform,
  async run(context, { ticketId }) {
    const chatId = await chatIdOfTicket(context.db, ticketId)
    const row = chatId === undefined ? undefined : await lockChat(context.db, chatId)
    // As it is now: of two changes the event of the first may come after the second.
    const { assigneeId } = await ticketInShort(context, ticketId)
    if (row?.state !== 'with_agent' || row.agentId === assigneeId) return {}
    const change = assigneeId === null ? ({ state: 'waiting', agentId: null } as const) : { agentId: assigneeId }
    const chat = await withMembers(context, await changeChat(context.db, row.id, change))
    const { id: ofChat, personId, language, agentId: agent } = chat
    await (agent === null
      ? context.announce(chatAsked, { chatId: ofChat, ticketId, personId, language }, toDesk(chat))
      : context.announce(chatTaken, { chatId: ofChat, agentId: agent, formerId: row.agentId }, toDesk(chat)))
    return {}
  },
})
