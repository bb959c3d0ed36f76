import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { keepNextDue, reopenResolution } from './clocks.ts'
import { about, ticketReopened } from './events.ts'
import { lockedTicketOf } from './loading.ts'
import { maySeeTicket } from './permissions.ts'
import { stepTicket } from './queries/tickets.ts'
import { record } from './record.ts'
import { ticketId, ticketView } from './schemas.ts'
import { partiesOf } from './telling.ts'
import { viewTicket } from './view-tickets.ts'

/** What was resolved is not: the ticket goes on with the clock it had. Throws `not_open_for_this` once it is closed. */
export const reopenTicket = action({
  name: 'support.reopen-ticket',
  input: ticketId,
  output: ticketView,
  load: lockedTicketOf,
  permit: maySeeTicket,
  denial: 'not_found',
  async run(context, _input, before) {
    const change = { reopenedAt: context.now, resolvedAt: null, resolvedBy: null }
    const ticket = present(await stepTicket(context.db, before.id, 'reopen', change), 'not_open_for_this')
    await reopenResolution(context, ticket)
    await record(context, ticket, 'reopened')
    const byId = actorId(context.actor)
    await context.announce(ticketReopened, { ...about(ticket), byId }, partiesOf(ticket))
    return viewTicket(context, await keepNextDue(context, ticket))
  },
})
