import { actorId } from '../../base/actor.ts'
import { Failure } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { changeClocks, keepNextDue } from './clocks.ts'
import { about, ticketPriorityChanged } from './events.ts'
import { lockedTicketOf } from './loading.ts'
import { answersFor } from './permissions.ts'
import { changeTicket } from './queries/tickets.ts'
import { record } from './record.ts'
import { changePriorityInput, ticketView } from './schemas.ts'
import { partiesOf } from './telling.ts'
import { isUnresolved } from './ticket.ts'
import { viewTicket } from './view-tickets.ts'

/**
 * Another priority, with a reason that the requester reads: deadlines are counted anew from the report. A breach that
 * happened stays. Throws `not_open_for_this` once it is resolved.
 */
export const changePriority = action({
  name: 'support.change-priority',
  input: changePriorityInput,
  output: ticketView,
  load: lockedTicketOf,
  permit: answersFor,
  denial: 'not_found',
  async run(context, { priority, category, reason }, before) {
    if (!isUnresolved(before.state)) throw new Failure('not_open_for_this')
    if (priority !== before.priority) await changeClocks(context, before, priority)
    const changed = await changeTicket(context.db, before.id, {
      priority,
      category: category ?? before.category,
      priorityReason: JSON.stringify({ by: 'agent', text: reason }),
    })
    const ticket = await keepNextDue(context, changed)
    const was = { priority: before.priority, category: before.category }
    await record(context, ticket, 'priority_changed', { was, priority, category: ticket.category, reason })
    const byId = actorId(context.actor)
    const payload = { ...about(ticket), byId, before: before.priority, reason }
    await context.announce(ticketPriorityChanged, payload, partiesOf(ticket))
    return viewTicket(context, ticket)
  },
})
