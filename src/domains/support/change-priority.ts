import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { Failure } from '../../base/errors.ts'
import { m } from '../../messages/messages.js'
import { action, type Context } from '../../platform/action.ts'
import { changeClocks, keepNextDue } from './clocks.ts'
import { about, ticketPriorityChanged } from './events.ts'
import { lockedTicketOf } from './loading.ts'
import { answersFor, isPlatform } from './permissions.ts'
import { setPlanItem } from './plan-ticket.ts'
import type { Category, Priority } from './priority.ts'
import { changeTicket, lockTicket, type TicketRow } from './queries/tickets.ts'
import { record } from './record.ts'
import { changePriorityInput, type PriorityReason, ticketId, ticketView } from './schemas.ts'
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
    const why = { by: 'agent', text: reason } as const
    return viewTicket(context, await setPriority(context, before, { priority, category, why, reason }))
  },
})

/** One step up for the platform's own reasons, its promise running out; nothing happens to a P1, or once resolved. */
export const raisePriority = action({
  name: 'support.raise-priority',
  input: ticketId,
  output: z.object({ raised: z.boolean() }),
  permit: isPlatform,
  about: ({ ticketId: about }) => about,
  async run(context, { ticketId: raisedId }) {
    const before = await lockTicket(context.db, raisedId)
    const priority = before === undefined ? undefined : higher[before.priority]
    if (before === undefined || priority === undefined || !isUnresolved(before.state)) return { raised: false }
    const reason = m.support_raised_by_itself({}, { locale: before.language })
    await setPriority(context, before, { priority, why: { by: 'escalation' }, reason })
    return { raised: true }
  },
})

const higher = { 1: undefined, 2: 1, 3: 2, 4: 3 } as const

type Change = {
  readonly priority: Priority
  readonly category?: Category | undefined
  readonly why: PriorityReason
  /** What the requester is told. */
  readonly reason: string
}

async function setPriority(context: Context, before: TicketRow, { priority, category, why, reason }: Change) {
  if (priority !== before.priority) await changeClocks(context, before, priority)
  const changed = await changeTicket(context.db, before.id, {
    priority,
    category: category ?? before.category,
    priorityReason: JSON.stringify(why),
  })
  const ticket = await keepNextDue(context, changed)
  const was = { priority: before.priority, category: before.category }
  await record(context, ticket, 'priority_changed', { was, priority, category: ticket.category, reason })
  const byId = actorId(context.actor)
  const payload = { ...about(ticket), byId, before: before.priority, reason }
  await context.announce(ticketPriorityChanged, payload, partiesOf(ticket))
  // What has a deadline is not answered by the plan any more (S9).
  return priority !== 4 && ticket.planItemId !== null ? setPlanItem(context, ticket, null) : ticket
}
