import { actorId, isOperator } from '../../base/actor.ts'
import { queryOf, wanted } from '../../base/search-words.ts'
import { iso } from '../../base/time.ts'
import { type Context, view } from '../../platform/action.ts'
import { z } from 'zod'
import { countTickets, type QueuePlace, type TicketChoice, ticketQueue } from './queries/desk.ts'
import { deskCounts, type TicketFilter } from './schemas/desk.ts'
import type { TicketSummary } from './schemas.ts'
import { summariseTickets } from './view-tickets.ts'

export type QueuedTicket = {
  readonly at: string
  readonly id: string
  readonly ticket: TicketSummary
  readonly teamId: string | null
}

/** Tickets in the order in which they are due, after a place; for whoever asked before whether the caller may. */
export async function queueOfTickets(
  context: Context,
  filter: TicketFilter,
  after: QueuePlace | null,
  limit: number,
): Promise<QueuedTicket[]> {
  const rows = await ticketQueue(context.db, choiceOf(context, filter), after, limit)
  const summaries = await summariseTickets(context, rows)
  return rows.flatMap(({ id, queuedAt, teamId }, index) => {
    const ticket = summaries[index]
    return ticket === undefined ? [] : [{ at: iso(queuedAt), id, ticket, teamId }]
  })
}

/** A filter as its caller means it: "me" is they, and "overdue" is before now. */
export function choiceOf({ actor, now }: Context, filter: TicketFilter): TicketChoice {
  const me = actorId(actor)
  const { assignee, team, following, overdue, q, ...rest } = filter
  const words = q === undefined || q === '' ? null : queryOf(wanted(q))
  return {
    ...rest,
    ...(assignee === undefined ? {} : { assigneeId: assignee === 'nobody' ? null : assignee === 'me' ? me : assignee }),
    ...(team === undefined ? {} : { teamId: team === 'none' ? null : team }),
    ...(following === true && me !== null ? { followerId: me } : {}),
    ...(overdue === true ? { dueBefore: now } : {}),
    ...(words === null ? {} : { words }),
  }
}

const most = 1_000

/** How much waits at the desk, for the caller and for all. */
export const countDesk = view({
  name: 'support.count-desk',
  input: z.object({}),
  output: deskCounts,
  permit: isOperator,
  async run(context) {
    const count = (filter: TicketFilter) => countTickets(context.db, choiceOf(context, filter), most)
    return {
      most,
      mine: await count({ assignee: 'me' }),
      nobodys: await count({ assignee: 'nobody' }),
      following: await count({ following: true }),
      overdue: await count({ overdue: true }),
      all: await count({}),
    }
  },
})
