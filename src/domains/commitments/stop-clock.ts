import type { Instant } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { recordBreach } from './breach.ts'
import { dueInstant, noNext, type Which } from './clock.ts'
import { clockOf } from './loading.ts'
import { type CommitmentRow, endPause, lockOpen, ringKeepers, updateCommitment } from './queries.ts'

/**
 * The work was done at `at`: in time, or late, and then the breach is recorded at the deadline's own instant.
 * Nothing happens where no such clock runs.
 */
export async function meetCommitment(context: Context, which: Which, at: Instant = context.now): Promise<void> {
  const row = await lockOpen(context.db, which.subjectId, which.clause)
  if (row !== undefined) await stop(context, row, at, { metAt: at })
}

/** Nothing is owed any more. A breach that happened before stays. */
export async function cancelCommitment(context: Context, which: Which & { readonly reason: string }): Promise<void> {
  const row = await lockOpen(context.db, which.subjectId, which.clause)
  if (row === undefined) return
  await stop(context, row, context.now, { cancelledAt: context.now, cancelReason: which.reason })
}

type Ending = { readonly metAt: Instant } | { readonly cancelledAt: Instant; readonly cancelReason: string }

async function stop(context: Context, row: CommitmentRow, at: Instant, ending: Ending): Promise<void> {
  const late = await recordBreach(context, row, at)
  const change = { ...ending, ...(late ? await lastVisit(context, row) : noNext) }
  if (row.pausedSince === null) return updateCommitment(context.db, row.id, change)
  await endPause(context.db, row.id, at)
  // It shows from now on when it would have been due.
  const dueAt = dueInstant(await clockOf(context, row))
  await updateCommitment(context.db, row.id, { ...change, pausedSince: null, dueAt })
}

/** Where the deadline has passed the keeper comes once more, for what it brings; unless it has been. */
async function lastVisit(context: Context, { dueAt, nextStep }: CommitmentRow) {
  if (dueAt === null || nextStep !== 'reminder') return {}
  await ringKeepers(context.db)
  return { nextAt: dueAt.add({ milliseconds: 1 }), nextStep: 'deadline', nextShare: null }
}
