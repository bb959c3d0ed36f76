import { z } from 'zod'
import { actorId, isSystem } from '../../base/actor.ts'
import { id } from '../../base/ids.ts'
import { iso } from '../../base/time.ts'
import { action, asSystem, type Context, view } from '../../platform/action.ts'
import { worksAtDesk } from './desk-permissions.ts'
import { about, ticketTiedToIncident } from './events.ts'
import { lockedTicketOf } from './loading.ts'
import { answersFor } from './permissions.ts'
import type { Category } from './priority.ts'
import { crowdOf, crowds, incidentTickets, requestersOfIncident } from './queries/incidents.ts'
import { changeTicket, lockTicket } from './queries/tickets.ts'
import { record } from './record.ts'
import { incidentSuggestions, ticketView } from './schemas.ts'
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

/** What it is about, locked, for the platform to open an incident; undefined for what has one, or is gone. */
export async function categoryWithoutIncident({ db }: Context, ticketId: string): Promise<Category | undefined> {
  const ticket = await lockTicket(db, ticketId)
  return ticket === undefined || ticket.incidentId !== null ? undefined : ticket.category
}

/** So many people in so long a time (hours) with something urgent of one kind may have one trouble. */
const fewest = 3
const hours = 4

/** Where several people lately reported something urgent of one kind: it may be an incident (G5). */
export const suggestIncidents = view({
  name: 'support.suggest-incidents',
  input: z.object({}),
  output: incidentSuggestions,
  permit: worksAtDesk,
  async run({ db, now }) {
    const rows = await crowds(db, now.subtract({ hours }), fewest)
    return { items: rows.map((row) => ({ ...row, since: iso(row.since) })) }
  },
})

/** Ties to an incident all that is urgent, of one kind, came lately and has none yet. The incident must be there. */
export async function tieCrowd(context: Context, incidentId: string, category: Category): Promise<void> {
  const ids = await crowdOf(context.db, category, context.now.subtract({ hours }))
  for (const ticketId of ids) await tieTicketToIncident.within(asSystem(context), { ticketId, incidentId })
}
