import type { Context } from '../../platform/action.ts'
import { keepNextDue, meetResponse } from './clocks.ts'
import { about, ticketAnswered } from './events.ts'
import type { TicketMessageRow } from './queries/messages.ts'
import { changeTicket, stepTicket, type TicketRow } from './queries/tickets.ts'
import { record } from './record.ts'
import { partiesOf } from './telling.ts'

/**
 * A person's words have left the desk: the first of them is the response, made when they were written (S6 to S9).
 * Whoever answers a ticket that nobody has takes it.
 */
export async function answer(
  context: Context,
  before: TicketRow,
  message: TicketMessageRow,
  { resolves = false, live = false }: { readonly resolves?: boolean; readonly live?: boolean } = {},
): Promise<TicketRow> {
  const { db } = context
  const { authorId, sentAt } = message
  await meetResponse(context, before, sentAt)
  const taken = (await stepTicket(db, before.id, 'take')) ?? before
  const ticket = await changeTicket(db, taken.id, {
    firstAnsweredAt: before.firstAnsweredAt ?? sentAt,
    assigneeId: before.assigneeId ?? authorId,
    lastMessageAt: sentAt,
    lastMessageBy: authorId,
  })
  await record(context, ticket, 'replied', { messageId: message.id, side: 'desk' }, sentAt)
  await context.announce(
    ticketAnswered,
    { ...about(ticket), byId: authorId, messageId: message.id, resolves, live },
    partiesOf(ticket),
  )
  return keepNextDue(context, ticket)
}
