import { z } from 'zod'
import { id, newId } from '../../base/ids.ts'
import { isoInstant } from '../../base/time.ts'
import { action } from '../../platform/action.ts'
import { withMembers } from './loading.ts'
import { isPlatform } from './permissions.ts'
import { changeChat, chatIdOfTicket, lockChat } from './queries/chats.ts'
import { hasTicketMessage } from './queries/messages.ts'
import { say } from './say.ts'

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
