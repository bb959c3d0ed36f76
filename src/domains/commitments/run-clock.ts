import { newId } from '../../base/ids.ts'
import { instantFrom, type Instant } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { agreementInForce, calendarNow, type Clause } from '../agreements/index.ts'
import { type Clockwork, dueOf } from './course.ts'
import { deadlineMissed } from './events.ts'
import { clockOf, nextColumns } from './loading.ts'
import {
  type CommitmentRow,
  commitmentsOfSubjects,
  endPause,
  insertChange,
  insertCommitment,
  insertPause,
  lockOpen,
  ringKeepers,
  updateCommitment,
} from './queries.ts'
import type { CommitmentView, pauseReason, subjectKind } from './schemas.ts'
import { eventOf, watchersOf } from './telling.ts'
import { toView, viewsOf } from './view.ts'
import type { z } from 'zod'

/** Which clock: at most one of a clause runs for a thing. */
export type Which = { readonly subjectId: string; readonly clause: Clause }

type Start = Which & {
  readonly subjectKind: z.infer<typeof subjectKind>
  readonly startedAt?: Instant
  /** Who must keep the promise, and to whom it was made. */
  readonly watchers: { readonly responsible: string | null; readonly beneficiary: string | null }
}

const toInstant = (milliseconds: number | null): Instant | null =>
  milliseconds === null ? null : instantFrom(milliseconds)

/**
 * Starts a clock in the caller's transaction, under the agreement and the calendar in force then (G9).
 * Throws `conflict` (a unique index) when one of the same clause runs already.
 */
export async function startCommitment(context: Context, start: Start): Promise<CommitmentView> {
  const startedAt = start.startedAt ?? context.now
  const { version, calendarId, clauses } = await agreementInForce(context, startedAt)
  const { revision, calendar } = await calendarNow(context, calendarId)
  const target = clauses[start.clause]
  const since = startedAt.epochMilliseconds
  const clockwork: Clockwork = { target, segments: [{ since, calendar }], pauses: [] }
  const row = {
    id: newId(context.now),
    clause: start.clause,
    subjectKind: start.subjectKind,
    subjectId: start.subjectId,
    responsibleId: start.watchers.responsible,
    beneficiaryId: start.watchers.beneficiary,
    agreementVersion: version,
    calendarId,
    targetAmount: target.amount,
    targetUnit: target.unit,
    startedAt,
    dueAt: toInstant(dueOf(clockwork)),
    pausedSince: null,
    ...nextColumns(clockwork, 0),
    retryAt: null,
    metAt: null,
    breachedAt: null,
    cancelledAt: null,
    cancelReason: null,
  }
  await insertCommitment(context.db, { ...row, segments: JSON.stringify([{ since, revision }]) })
  await ringKeepers(context.db)
  const stored = { ...row, segments: [], remindedShare: 0, failures: 0 }
  return toView(context, { row: stored, clockwork })
}

/**
 * The work was done at `at`: in time, or late, and then the breach is recorded at the deadline's own instant.
 * Nothing happens where no such clock runs.
 */
export async function meetCommitment(context: Context, which: Which, at: Instant = context.now): Promise<void> {
  const row = await lockOpen(context.db, which.subjectId, which.clause)
  if (row === undefined) return
  await recordBreach(context, row, at)
  await endPause(context.db, row.id, at)
  await updateCommitment(context.db, row.id, { metAt: at, pausedSince: null, ...(await restOf(context, row, at)) })
}

/** Nothing is owed any more. A breach that happened before stays. */
export async function cancelCommitment(context: Context, which: Which & { readonly reason: string }): Promise<void> {
  const row = await lockOpen(context.db, which.subjectId, which.clause)
  if (row === undefined) return
  await recordBreach(context, row, context.now)
  await endPause(context.db, row.id, context.now)
  await updateCommitment(context.db, row.id, {
    cancelledAt: context.now,
    cancelReason: which.reason,
    pausedSince: null,
    ...(await restOf(context, row, context.now)),
  })
}

/** From now on time does not count. What is paused, or breached, stays as it is. */
export async function pauseCommitment(
  context: Context,
  which: Which & { readonly reason: z.infer<typeof pauseReason> },
): Promise<void> {
  const row = await lockOpen(context.db, which.subjectId, which.clause)
  if (row === undefined || row.pausedSince !== null) return
  if (await recordBreach(context, row, context.now)) return
  const pause = { id: newId(context.now), commitmentId: row.id, pausedAt: context.now, resumedAt: null }
  await insertPause(context.db, { ...pause, reason: which.reason })
  await change(context, row, 'paused', { pausedSince: context.now })
}

/** From `context.now` on time counts again, from where it stood. */
export async function resumeCommitment(context: Context, which: Which): Promise<void> {
  const row = await lockOpen(context.db, which.subjectId, which.clause)
  if (row === undefined || row.pausedSince === null) return
  await endPause(context.db, row.id, context.now)
  await change(context, row, 'resumed', { pausedSince: null })
}

/** Records the breach of a deadline that has passed, even if the keeper has not come yet; its effect is the keeper's. */
export async function settleIfPast(context: Context, which: Which): Promise<void> {
  const row = await lockOpen(context.db, which.subjectId, which.clause)
  if (row !== undefined) await recordBreach(context, row, context.now)
}

/** Every clock of these things, whatever became of it; the latest start first. */
export async function commitmentsOf(context: Context, subjectIds: readonly string[]): Promise<CommitmentView[]> {
  return viewsOf(context, await commitmentsOfSubjects(context.db, subjectIds))
}

/** Whether the deadline had passed at `at`; records it the first time, at its own instant. */
export async function recordBreach(context: Context, row: CommitmentRow, at: Instant): Promise<boolean> {
  if (row.breachedAt !== null) return true
  if (row.dueAt === null || Temporal.Instant.compare(at, row.dueAt) <= 0) return false
  await updateCommitment(context.db, row.id, { breachedAt: row.dueAt })
  const missed = { ...eventOf(row), missedAt: row.dueAt.toString({ fractionalSecondDigits: 3 }) }
  await context.announce(deadlineMissed, missed, watchersOf(row))
  return true
}

/** The keeper's last visit is still owed if the deadline passed before `at`; otherwise it need not come again. */
async function restOf(context: Context, row: CommitmentRow, at: Instant) {
  if (row.dueAt === null || Temporal.Instant.compare(at, row.dueAt) <= 0) {
    return { nextAt: null, nextStep: null, nextShare: null }
  }
  if (row.nextStep === null) return {}
  await ringKeepers(context.db)
  return { nextAt: row.dueAt.add({ milliseconds: 1 }), nextStep: 'deadline', nextShare: null }
}

async function change(
  context: Context,
  row: CommitmentRow,
  cause: 'paused' | 'resumed',
  columns: { pausedSince: Instant | null },
): Promise<void> {
  const clockwork = await clockOf(context, row)
  const dueAt = toInstant(dueOf(clockwork))
  await updateCommitment(context.db, row.id, { ...columns, dueAt, ...nextColumns(clockwork, row.remindedShare) })
  const trace = { id: newId(context.now), commitmentId: row.id, at: context.now, cause }
  await insertChange(context.db, { ...trace, dueBefore: row.dueAt, dueAfter: dueAt })
  await ringKeepers(context.db)
}
