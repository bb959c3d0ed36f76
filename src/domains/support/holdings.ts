import { present } from '../../base/errors.ts'
import { actorId } from '../../base/actor.ts'
import type { Instant } from '../../base/time.ts'
import { type Context, view } from '../../platform/action.ts'
import { worksAtDesk } from './desk-permissions.ts'
import { dueOfHolder, loadRows, nobodysNew } from './queries/holdings.ts'
import { loadTicket } from './queries/tickets.ts'
import { holdings, holdingsQuery } from './schemas/holdings.ts'
import { isUnresolved } from './ticket.ts'

/** What a choice goes by; undefined when it is gone or resolved. */
export async function ticketToGive({ db }: Context, ticketId: string) {
  const ticket = await loadTicket(db, ticketId)
  if (ticket === undefined || !isUnresolved(ticket.state)) return undefined
  const { teamId, category, priority, language, requesterId, assigneeId } = ticket
  return { teamId, category, priority, language, requesterId, assigneeId }
}

/**
 * Whom a ticket concerns, whatever its state: a merged one concerns those whom the one concerns in which it goes on.
 * Throws `not_found`.
 */
export async function concernedBy({ db }: Context, ticketId: string) {
  const ticket = present(await loadTicket(db, ticketId))
  const { mergedIntoId: intoId } = ticket
  const {
    id: goesOnAs,
    teamId,
    requesterId,
    assigneeId,
  } = intoId === null ? ticket : present(await loadTicket(db, intoId))
  return { goesOnAs, teamId, requesterId, assigneeId }
}

/** How many open tickets each of them has in hand; waiting and put aside ones weigh nothing. */
export async function loadOf({ db }: Context, people: readonly string[]): Promise<ReadonlyMap<string, number>> {
  return new Map((await loadRows(db, people)).map(({ assigneeId, count }) => [assigneeId ?? '', count]))
}

/** What somebody has in hand and something falls due for before an instant; null: whenever. The next due first. */
export const dueInHandOf = (context: Context, personId: string, before: Instant | null): Promise<string[]> =>
  dueOfHolder(context.db, personId, before)

/** New tickets that nobody has, the next due first. */
export const unassignedNew = (context: Context): Promise<string[]> => nobodysNew(context.db)

/** What one has in hand, and what of it falls due before one is back. */
export const countHoldings = view({
  name: 'support.count-holdings',
  input: holdingsQuery,
  output: holdings,
  permit: worksAtDesk,
  async run(context, { before }) {
    const me = present(actorId(context.actor), 'forbidden')
    const load = await loadOf(context, [me])
    return { open: load.get(me) ?? 0, due: (await dueInHandOf(context, me, before ?? null)).length }
  },
})
