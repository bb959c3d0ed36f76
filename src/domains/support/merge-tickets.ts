import { present } from '../../base/errors.ts'
import { m } from '../../messages/messages.js'
import { action } from '../../platform/action.ts'
import { joinClocks, keepNextDue } from './clocks.ts'
import { mayWorkOn } from './desk-permissions.ts'
import { about, ticketsMerged } from './events.ts'
import { ticketOf } from './loading.ts'
import { faulty, lockBoth, otherTicket } from './other-ticket.ts'
import { changeTicket, loadTicket, stepTicket } from './queries/tickets.ts'
import { passOnMerged } from './queries/ties.ts'
import { record } from './record.ts'
import { mergeInput } from './schemas/desk.ts'
import { ticketView } from './schemas.ts'
import { partiesOf } from './telling.ts'
import { isUnresolved } from './ticket.ts'
import { viewTicket } from './view-tickets.ts'

/**
 * Two reports of one matter by the same person go on as one. Both keep their clocks: what is answered and resolved
 * from now on is so for both, each by its own deadline (S6 to S9). Throws `invalid_input` for a ticket of somebody
 * else, and `not_open_for_this` when either is resolved.
 */
export const mergeTickets = action({
  name: 'support.merge-tickets',
  input: mergeInput,
  output: ticketView,
  load: ticketOf,
  permit: mayWorkOn,
  async run(context, { number }, { id }) {
    const { db, now, locale } = context
    const other = await otherTicket(context, number, present(await loadTicket(db, id)))
    await lockBoth(context, id, other.id)
    const [merged, into] = [present(await loadTicket(db, id)), present(await loadTicket(db, other.id))]
    if (merged.requesterId !== into.requesterId) throw faulty(m.desk_merge_same_person({}, { locale }))
    if (!isUnresolved(merged.state) || !isUnresolved(into.state)) throw faulty(m.desk_merge_unresolved({}, { locale }))
    await joinClocks(context, merged, into)
    present(await stepTicket(db, id, 'merge', { closedAt: now, mergedIntoId: into.id }), 'not_open_for_this')
    await passOnMerged(db, id, into.id)
    const closed = await changeTicket(db, id, { nextDueAt: null })
    const whole = await keepNextDue(context, into)
    await record(context, closed, 'merged', { number: into.number })
    await record(context, whole, 'merged_from', { number: closed.number })
    await context.announce(ticketsMerged, { ...about(closed), intoId: into.id }, partiesOf(closed))
    return viewTicket(context, whole)
  },
})
