import { type Instant, iso } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { isPast, noNext, type Which } from './clock.ts'
import { deadlineMissed } from './events.ts'
import { type CommitmentRow, lockOpen, updateCommitment } from './queries.ts'
import { eventOf, watchersOf } from './telling.ts'

/** Whether the deadline had passed at `at`; records it the first time, at its own instant. The row must be locked. */
export async function recordBreach(context: Context, row: CommitmentRow, at: Instant): Promise<boolean> {
  const { breachedAt, dueAt } = row
  if (breachedAt !== null) return true
  if (dueAt === null || !isPast(dueAt, at)) return false
  await updateCommitment(context.db, row.id, { breachedAt: dueAt })
  await context.announce(deadlineMissed, { ...eventOf(row), missedAt: iso(dueAt) }, watchersOf(row))
  return true
}

/** The columns of a clock whose breach is recorded: the keeper comes once for what it brings, unless it has been. */
export function visitAfterBreach({ nextStep, breachedAt, dueAt }: CommitmentRow) {
  if (nextStep === null) return noNext
  const at = breachedAt ?? dueAt
  if (at === null) return noNext
  return { nextAt: at.add({ milliseconds: 1 }), nextStep: 'deadline', nextShare: null }
}

/** Records the breach of a deadline that has passed, even if the keeper has not come yet; its effect is the keeper's. */
export async function settleIfPast(context: Context, which: Which): Promise<void> {
  const row = await lockOpen(context.db, which.subjectId, which.clause)
  if (row !== undefined) await recordBreach(context, row, context.now)
}
