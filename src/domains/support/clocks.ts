import type { Context } from '../../platform/action.ts'
import { commitmentsOf, startCommitment } from '../commitments/index.ts'
import { resolutionClause, responseClause } from './clauses.ts'
import { changeTicket, type TicketRow } from './queries/tickets.ts'

/** Both promises of a ticket begin when it is reported (S6 to S9). */
export async function startClocks(context: Context, ticket: TicketRow): Promise<TicketRow> {
  const { id: subjectId, priority, requesterId, openedAt: startedAt } = ticket
  const about = {
    subjectKind: 'ticket',
    subjectId,
    startedAt,
    watchers: { responsible: ticket.assigneeId, beneficiary: requesterId },
  } as const
  await startCommitment(context, { ...about, clause: responseClause[priority] })
  const resolution = resolutionClause[priority]
  if (resolution !== null) await startCommitment(context, { ...about, clause: resolution })
  return keepNextDue(context, ticket)
}

/** The queue's order in step with the clocks: to be called after each change to them, in the same transaction. */
export async function keepNextDue(context: Context, ticket: TicketRow): Promise<TicketRow> {
  const owed = (await commitmentsOf(context, [ticket.id])).filter(
    ({ metAt, state, dueAt }) => metAt === null && state !== 'cancelled' && dueAt !== null,
  )
  const [next] = owed.flatMap(({ dueAt }) => dueAt ?? []).toSorted()
  return changeTicket(context.db, ticket.id, {
    nextDueAt: next === undefined ? null : Temporal.Instant.from(next),
  })
}
