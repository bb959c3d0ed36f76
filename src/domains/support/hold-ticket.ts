import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { keepNextDue, resumeResolution } from './clocks.ts'
import { about, ticketHeld, ticketWentOn } from './events.ts'
import { lockedTicketOf } from './loading.ts'
import { answersFor } from './permissions.ts'
import { stepTicket } from './queries/tickets.ts'
import { record } from './record.ts'
import { holdTicketInput, ticketId, ticketView } from './schemas.ts'
import { partiesOf } from './telling.ts'
import { viewTicket } from './view-tickets.ts'

/** Puts a ticket aside, with a reason that its requester reads; its clocks run on. Throws `not_open_for_this`. */
export const holdTicket = action({
  name: 'support.hold-ticket',
  input: holdTicketInput,
  output: ticketView,
  load: lockedTicketOf,
  permit: answersFor,
  denial: 'not_found',
  async run(context, { reason }, before) {
    const ticket = present(await stepTicket(context.db, before.id, 'hold', { holdReason: reason }), 'not_open_for_this')
    if (before.state === 'waiting') await resumeResolution(context, ticket)
    await record(context, ticket, 'held', { reason })
    const byId = actorId(context.actor)
    await context.announce(ticketHeld, { ...about(ticket), byId, reason }, partiesOf(ticket))
    return viewTicket(context, await keepNextDue(context, ticket))
  },
})

/** Takes up again what waited or was put aside. Throws `not_open_for_this`. */
export const goOnWithTicket = action({
  name: 'support.go-on-with-ticket',
  input: ticketId,
  output: ticketView,
  load: lockedTicketOf,
  permit: answersFor,
  denial: 'not_found',
  async run(context, _input, before) {
    const ticket = present(await stepTicket(context.db, before.id, 'goOn'), 'not_open_for_this')
    if (before.state === 'waiting') await resumeResolution(context, ticket)
    await record(context, ticket, 'went_on')
    await context.announce(ticketWentOn, { ...about(ticket), byId: actorId(context.actor) }, partiesOf(ticket))
    return viewTicket(context, await keepNextDue(context, ticket))
  },
})
