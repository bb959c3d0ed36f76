import { actorId } from '../../base/actor.ts'
import { Failure } from '../../base/errors.ts'
import { m } from '../../messages/messages.js'
import { action, type Context } from '../../platform/action.ts'
import { peopleWithRoles } from '../accounts/index.ts'
import { handOver } from '../commitments/index.ts'
import { about, ticketAssigned } from './events.ts'
import { lockedTicketOf } from './loading.ts'
import { answersFor } from './permissions.ts'
import { changeTicket, stepTicket, type TicketRow } from './queries/tickets.ts'
import { record } from './record.ts'
import { assignTicketInput, ticketView } from './schemas.ts'
import { partiesOf } from './telling.ts'
import { isUnresolved } from './ticket.ts'
import type { AssignmentReason } from './trail.ts'
import { viewTicket } from './view-tickets.ts'

/** Gives a ticket to an operator, or to nobody; without a name the caller takes it. Throws `invalid_input`. */
export const assignTicket = action({
  name: 'support.assign-ticket',
  input: assignTicketInput,
  output: ticketView,
  load: lockedTicketOf,
  permit: answersFor,
  denial: 'not_found',
  async run(context, { assigneeId = actorId(context.actor) }, before) {
    if (!isUnresolved(before.state)) throw new Failure('not_open_for_this')
    if (assigneeId !== null) await requireOperator(context, before, assigneeId)
    return viewTicket(context, await assign(context, before, assigneeId))
  },
})

/** For verbs that have decided who, and the trail's word of why. Whoever has it already keeps it. */
export async function assign(
  context: Context,
  before: TicketRow,
  assigneeId: string | null,
  details: { readonly why?: AssignmentReason } = {},
): Promise<TicketRow> {
  if (before.assigneeId === assigneeId) return before
  const byId = actorId(context.actor)
  // Given to somebody it is still new until they take it in hand; whoever takes it for themselves has.
  if (assigneeId !== null && assigneeId === byId) await stepTicket(context.db, before.id, 'take')
  const ticket = await changeTicket(context.db, before.id, { assigneeId })
  await handOver(context, ticket.id, assigneeId)
  await record(context, ticket, 'assigned', { assigneeId, formerId: before.assigneeId, ...details })
  const payload = { ...about(ticket), byId, formerId: before.assigneeId }
  await context.announce(ticketAssigned, payload, partiesOf(ticket))
  return ticket
}

async function requireOperator(context: Context, { requesterId }: TicketRow, personId: string): Promise<void> {
  const operators = await peopleWithRoles(context, ['agent', 'administrator'])
  if (personId !== requesterId && operators.includes(personId)) return
  const message = m.support_not_an_operator({}, { locale: context.locale })
  throw new Failure('invalid_input', [{ path: 'assigneeId', code: 'not_an_operator', message }])
}
