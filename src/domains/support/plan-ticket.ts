import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { Failure } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { action, type Context } from '../../platform/action.ts'
import { about, ticketPlanned } from './events.ts'
import { lockedTicketOf } from './loading.ts'
import { answersFor } from './permissions.ts'
import { changeTicket, type TicketRow } from './queries/tickets.ts'
import { record } from './record.ts'
import { ticketView } from './schemas.ts'
import { partiesOf } from './telling.ts'
import { viewTicket } from './view-tickets.ts'

/**
 * What the development plan says of a wish or a question (S9), or no longer does. The item must be there. Throws
 * `not_open_for_this` for another priority than P4, which has a deadline, and for what was merged.
 */
export const planTicket = action({
  name: 'support.plan-ticket',
  input: z.object({ ticketId: id, planItemId: id.nullable() }),
  output: ticketView,
  load: lockedTicketOf,
  permit: answersFor,
  denial: 'not_found',
  async run(context, { planItemId }, before) {
    if (planItemId === before.planItemId) return viewTicket(context, before)
    if (planItemId !== null && (before.priority !== 4 || before.mergedIntoId !== null)) {
      throw new Failure('not_open_for_this')
    }
    return viewTicket(context, await setPlanItem(context, before, planItemId))
  },
})

/** For verbs after which the plan answers it, or no longer does. */
export async function setPlanItem(context: Context, before: TicketRow, planItemId: string | null): Promise<TicketRow> {
  const ticket = await changeTicket(context.db, before.id, { planItemId })
  await record(context, ticket, planItemId === null ? 'unplanned' : 'planned', { planItemId })
  const payload = { ...about(ticket), byId: actorId(context.actor), planItemId }
  await context.announce(ticketPlanned, payload, partiesOf(ticket))
  return ticket
}
