import { answerQuestion } from '../domains/assistant/index.ts'
import {
  answerByAssistant,
  chatSaid,
  endChatOfTicket,
  followAssignment,
  followTicket,
  guestForgotten,
} from '../domains/chat/index.ts'
import { forgetNotices } from '../domains/notifications/index.ts'
import { ticketAnswered, ticketAssigned, ticketClosed, ticketReplied } from '../domains/support/index.ts'
import { iso } from '../base/time.ts'
import { asSystem } from '../platform/action.ts'
import { on, type Reaction } from './relay.ts'

export const answerInChat = answerByAssistant((context, asked) => answerQuestion.within(context, asked))

/** Conversations, the assistant who answers in them, and the tickets that they become. */
export const chatting: readonly Reaction[] = [
  on(chatSaid, async (context, { payload: { chatId, messageId, side } }) => {
    if (side === 'person') await answerInChat.within(asSystem(context), { chatId, messageId })
  }),
  on(ticketAnswered, (context, { payload: { ticketId, messageId, byId }, at }) =>
    followTicket.within(asSystem(context), { ticketId, messageId, byId, side: 'desk', at: iso(at) }),
  ),
  on(ticketReplied, (context, { payload: { ticketId, messageId, byId }, at }) =>
    followTicket.within(asSystem(context), { ticketId, messageId, byId, side: 'person', at: iso(at) }),
  ),
  on(ticketAssigned, (context, { payload: { ticketId } }) => followAssignment.within(asSystem(context), { ticketId })),
  on(guestForgotten, (context, { payload: { personId } }) => forgetNotices.within(asSystem(context), { personId })),
  on(ticketClosed, (context, { payload: { ticketId } }) => endChatOfTicket.within(asSystem(context), { ticketId })),
]
