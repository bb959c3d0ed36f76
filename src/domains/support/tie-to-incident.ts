import { z } from 'zod'
import { actorId, isSystem } from '../../base/actor.ts'
import { id } from '../../base/ids.ts'
import { action, type Context } from '../../platform/action.ts'
import { about, ticketTiedToIncident } from './events.ts'
import { lockedTicketOf } from './loading.ts'
import { answersFor } from './permissions.ts'
import { incidentTickets, requestersOfIncident } from './queries/incidents.ts'
import { changeTicket } from './queries/tickets.ts'
import { record } from './record.ts'
import { ticketView } from './schemas.ts'
import { deskOf } from './telling.ts'
import { viewTicket } from './view-tickets.ts'

/** The incident that a ticket came of, or none. The incident must be there. */
export const tieTicketToIncident = action({
  name: 'support.tie-to-incident',
  input: z.object({ ticketId: id, incidentId: id.nullable() }),
  output: ticketView,
  load: lockedTicketOf,
  permit: (actor, ticket) => isSystem(actor) || answersFor(actor, ticket),
  denial: 'not_found',
  async run(context, { incidentId }, before) {
    if (incidentId === before.incidentId) return viewTicket(context, before)
    const ticket = await changeTicket(context.db, before.id, { incidentId })
    await record(context, ticket, incidentId === null ? 'incident_untied' : 'incident_tied', { incidentId })
    const payload = { ...about(ticket), byId: actorId(context.actor), incidentId }
    await context.announce(ticketTiedToIncident, payload, deskOf())
    return viewTicket(context, ticket)
  },
})

/** Tickets that came of an incident, of one requester or of all, the newest first. */
export const ticketsOfIncident = ({ db }: Context, incidentId: string, requesterId?: string) =>
  incidentTickets(db, { incidentId, requesterId, limit: 200 })

/** Whoever reported one of them, once. */
export const whoSuffers = ({ db }: Context, incidentId: string): Promise<string[]> =>
  requestersOfIncident(db, incidentId)
