import { Failure } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { responseClause } from './clauses.ts'
import { about, ticketRated } from './events.ts'
import { lockedTicketOf } from './loading.ts'
import { isRequesterOf } from './permissions.ts'
import { keepSatisfaction, satisfactionOf } from './queries/satisfaction.ts'
import { record } from './record.ts'
import { mayStillRate } from './satisfaction.ts'
import { ticketView } from './schemas.ts'
import { rateTicketInput, satisfactionClause } from './schemas/satisfaction.ts'
import { partiesOf } from './telling.ts'
import { viewTicket } from './view-tickets.ts'

/**
 * Whether the help helped, of whoever resolved the ticket, under its clause (S6 to S9). Said anew until it is closed;
 * throws `not_open_for_this` afterwards, and before anything was resolved.
 */
export const rateTicket = action({
  name: 'support.rate-ticket',
  input: rateTicketInput,
  output: ticketView,
  load: lockedTicketOf,
  permit: isRequesterOf,
  denial: 'not_found',
  async run(context, { ticketId, verdict, reason, comment }, ticket) {
    const { db, now } = context
    const before = await satisfactionOf(db, ticketId)
    if (!mayStillRate(ticket.state, before !== undefined)) throw new Failure('not_open_for_this')
    await keepSatisfaction(db, {
      ticketId,
      verdict,
      reason: reason ?? null,
      comment: comment ?? null,
      agentId: ticket.resolvedBy ?? before?.agentId ?? null,
      clause: satisfactionClause.parse(responseClause[ticket.priority].slice(0, 2)),
      ratedAt: now,
      changedAt: now,
    })
    await record(context, ticket, 'rated', { verdict, reason: reason ?? null })
    await context.announce(ticketRated, { ...about(ticket), verdict }, partiesOf(ticket))
    return viewTicket(context, ticket)
  },
})
