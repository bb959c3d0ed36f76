import { present } from '../../base/errors.ts'
import type { Instant } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import {
  cancelCommitment,
  changeClause,
  commitmentsOf,
  meetCommitment,
  pauseCommitment,
  reopenCommitment,
  resumeCommitment,
  startCommitment,
} from '../commitments/index.ts'
import { resolutionClause, responseClause } from './clauses.ts'
import type { Priority } from './priority.ts'
import { changeTicket, lockTicket, type TicketRow } from './queries/tickets.ts'
import { ticketsMergedInto } from './queries/ties.ts'
import { beginWait, pausesOf, stopWaiting } from './waits.ts'

const startOf = (ticket: TicketRow) =>
  ({
    subjectKind: 'ticket',
    subjectId: ticket.id,
    startedAt: ticket.openedAt,
    watchers: { responsible: ticket.assigneeId, beneficiary: ticket.requesterId },
  }) as const

/** Both promises of a ticket begin when it is reported (S6 to S9). */
export async function startClocks(context: Context, ticket: TicketRow): Promise<TicketRow> {
  await startCommitment(context, { ...startOf(ticket), clause: responseClause[ticket.priority] })
  const clause = resolutionClause[ticket.priority]
  if (clause !== null) await startCommitment(context, { ...startOf(ticket), clause })
  return keepNextDue(context, ticket)
}

/** A person of the desk wrote to the requester at `at`: the response is kept, or late (S6 to S9). */
export async function meetResponse(context: Context, ticket: TicketRow, at: Instant): Promise<void> {
  for (const { id: subjectId, priority } of await answeredAs(context, ticket)) {
    await meetCommitment(context, { subjectId, clause: responseClause[priority] }, at)
  }
}

/** A ticket and those that were merged into it: what is done for it is done for them, each by its own clocks. */
const answeredAs = async ({ db }: Context, ticket: TicketRow): Promise<TicketRow[]> => [
  ticket,
  ...(await ticketsMergedInto(db, ticket.id)),
]

const resolutionsOf = async (context: Context, ticket: TicketRow) =>
  (await answeredAs(context, ticket)).flatMap(({ id: subjectId, priority }) => {
    const clause = resolutionClause[priority]
    return clause === null ? [] : [{ subjectId, clause }]
  })

/** The requester owes the next word: the resolution stands still (S6 to S8). */
export async function pauseResolution(context: Context, ticket: TicketRow): Promise<void> {
  await beginWait(context, ticket.id, 'waiting_for_requester')
  for (const which of await resolutionsOf(context, ticket)) {
    await pauseCommitment(context, { ...which, reason: 'waiting_for_requester' })
  }
}

export async function resumeResolution(context: Context, ticket: TicketRow): Promise<void> {
  await stopWaiting(context, ticket.id)
  for (const which of await resolutionsOf(context, ticket)) await resumeCommitment(context, which)
}

/** Marked as resolved: kept, or late. */
export async function meetResolution(context: Context, ticket: TicketRow): Promise<void> {
  await stopWaiting(context, ticket.id)
  await beginWait(context, ticket.id, 'resolved')
  for (const which of await resolutionsOf(context, ticket)) await meetCommitment(context, which)
}

/** Reopened: it goes on with the clock it had; the time that it stood resolved does not count. */
export async function reopenResolution(context: Context, ticket: TicketRow): Promise<void> {
  await stopWaiting(context, ticket.id)
  for (const which of await resolutionsOf(context, ticket)) await reopenCommitment(context, which)
}

/**
 * Another priority: both deadlines are counted from the report under the new targets. To P4 the resolution is owed no
 * more, and from P4 it is owed as if it always had been; a breach that happened stays.
 */
export async function changeClocks(context: Context, ticket: TicketRow, to: Priority): Promise<void> {
  const { id: subjectId, priority, channel } = ticket
  // What was reported to another desk was promised nothing here.
  if (channel === 'import') return
  await changeClause(context, { subjectId, from: responseClause[priority], to: responseClause[to] })
  const before = resolutionClause[priority]
  const after = resolutionClause[to]
  if (before !== null && after !== null) return changeClause(context, { subjectId, from: before, to: after })
  if (before !== null) return cancelCommitment(context, { subjectId, clause: before, reason: 'priority_changed' })
  if (after === null) return
  const pauses = await pausesOf(context, subjectId)
  await startCommitment(context, { ...startOf(ticket), clause: after, pauses })
}

/**
 * The queue's order in step with the clocks: to be called after each change to them, in the same transaction. What is
 * owed for a merged ticket stands in the queue under the one in which it goes on.
 */
export async function keepNextDue(context: Context, ticket: TicketRow): Promise<TicketRow> {
  const { db } = context
  const { mergedIntoId } = ticket
  if (mergedIntoId !== null) {
    await keepNextDue(context, present(await lockTicket(db, mergedIntoId)))
    return ticket
  }
  const ids = (await answeredAs(context, ticket)).map(({ id }) => id)
  const owed = (await commitmentsOf(context, ids)).filter(
    ({ metAt, state, dueAt }) => metAt === null && state !== 'cancelled' && dueAt !== null,
  )
  const [next] = owed.flatMap(({ dueAt }) => dueAt ?? []).toSorted()
  return changeTicket(db, ticket.id, {
    nextDueAt: next === undefined ? null : Temporal.Instant.from(next),
  })
}

/**
 * From now on the clocks of a merged ticket, and of what was merged into it, go as those of the ticket that it is merged
 * into: they stand still when those do, and run when those run. To be called before they are one.
 */
export async function joinClocks(context: Context, merged: TicketRow, into: TicketRow): Promise<void> {
  await stopWaiting(context, merged.id)
  const [stood, stands] = [merged.state === 'waiting', into.state === 'waiting']
  if (stood === stands) return
  for (const which of await resolutionsOf(context, merged)) {
    if (stood) await resumeCommitment(context, which)
    else await pauseCommitment(context, { ...which, reason: 'waiting_for_requester' })
  }
}
