import { actorId } from '../../base/actor.ts'
import { type Context, view } from '../../platform/action.ts'
import { personNames } from '../accounts/index.ts'
import { commitmentsOf } from '../commitments/index.ts'
import { worksAtDesk } from './desk-permissions.ts'
import { ticketOf } from './loading.ts'
import { ticketsByIds, type TicketRow } from './queries/tickets.ts'
import { followersOf, linksOf, mergedInto } from './queries/ties.ts'
import { type LinkedTicket, ticketDesk } from './schemas/desk.ts'
import { ticketId } from './schemas.ts'

/** What the desk knows of a ticket beside what its requester may see. */
export const getTicketDesk = view({
  name: 'support.get-ticket-desk',
  input: ticketId,
  output: ticketDesk,
  load: ticketOf,
  permit: worksAtDesk,
  async run(context, _input, ticket) {
    const followers = await followersOf(context.db, ticket.id)
    const names = await personNames(context, followers)
    const me = actorId(context.actor)
    return {
      followers: followers.map((id) => ({ id, name: names.get(id) ?? '' })),
      followed: followers.some((id) => id === me),
      links: await linked(context, ticket),
      teamId: ticket.teamId,
      teamChosen: ticket.teamChosenAt !== null,
      joined: await commitmentsOf(context, await mergedInto(context.db, ticket.id)),
    }
  },
})

async function linked({ db }: Context, ticket: TicketRow): Promise<LinkedTicket[]> {
  const links: { id: string; kind: LinkedTicket['kind'] }[] = [
    ...(ticket.mergedIntoId === null ? [] : [{ id: ticket.mergedIntoId, kind: 'merged_into' as const }]),
    ...(await mergedInto(db, ticket.id)).map((id) => ({ id, kind: 'merged_from' as const })),
    ...(await linksOf(db, ticket.id)),
  ]
  const rows = await ticketsByIds(
    db,
    links.map(({ id }) => id),
  )
  const names = await personNames(
    { db },
    rows.map(({ requesterId }) => requesterId),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return links.flatMap(({ id, kind }) => {
    const row = byId.get(id)
    if (row === undefined) return []
    const { number, subject, state, priority, requesterId } = row
    const requester = { id: requesterId, name: names.get(requesterId) ?? '' }
    return [{ ticket: { id, number, subject, state, priority, requester }, kind }]
  })
}
