import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { action, type Context } from '../../platform/action.ts'
import { keepNextDue, pauseResolution } from './clocks.ts'
import { about, ticketWaits } from './events.ts'
import { lockedTicketOf } from './loading.ts'
import { answersFor } from './permissions.ts'
import { stepTicket, type TicketRow } from './queries/tickets.ts'
import { record } from './record.ts'
import { ticketId, ticketView } from './schemas.ts'
import { partiesOf } from './telling.ts'
import { viewTicket } from './view-tickets.ts'

/** The requester owes the next word: the resolution's time stands still. Throws `not_open_for_this`. */
export const waitForRequester = action({
  name: 'support.wait-for-requester',
  input: ticketId,
  output: ticketView,
  load: lockedTicketOf,
  permit: answersFor,
  denial: 'not_found',
  run: async (context, _input, ticket) => viewTicket(context, await wait(context, ticket)),
})

export async function wait(context: Context, before: TicketRow): Promise<TicketRow> {
  const stepped = await stepTicket(context.db, before.id, 'wait', { waitingSince: context.now })
  const ticket = present(stepped, 'not_open_for_this')
  await pauseResolution(context, ticket)
  await record(context, ticket, 'waiting')
  await context.announce(ticketWaits, { ...about(ticket), byId: actorId(context.actor) }, partiesOf(ticket))
  return keepNextDue(context, ticket)
}
