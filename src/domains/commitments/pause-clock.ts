import type { z } from 'zod'
import { newId } from '../../base/ids.ts'
import type { Instant } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { recordBreach } from './breach.ts'
import { dueInstant, nextColumns, type Which } from './clock.ts'
import { clockOf } from './loading.ts'
import {
  type CommitmentRow,
  endPause,
  insertChange,
  insertPause,
  lockOpen,
  ringKeepers,
  updateCommitment,
} from './queries.ts'
import type { pauseReason } from './schemas.ts'

/** From now on time does not count. What is paused, or due, stays as it is: nothing is left that could be held up. */
export async function pauseCommitment(
  context: Context,
  which: Which & { readonly reason: z.infer<typeof pauseReason> },
): Promise<void> {
  const row = await lockOpen(context.db, which.subjectId, which.clause)
  if (row === undefined || row.pausedSince !== null) return
  if (await recordBreach(context, row, context.now)) return
  if (row.dueAt?.epochMilliseconds === context.now.epochMilliseconds) return
  const pause = { id: newId(context.now), commitmentId: row.id, pausedAt: context.now, resumedAt: null }
  await insertPause(context.db, { ...pause, reason: which.reason })
  await change(context, row, 'paused', context.now)
}

/** From `context.now` on time counts again, from where it stood. */
export async function resumeCommitment(context: Context, which: Which): Promise<void> {
  const row = await lockOpen(context.db, which.subjectId, which.clause)
  if (row === undefined || row.pausedSince === null) return
  await endPause(context.db, row.id, context.now)
  await change(context, row, 'resumed', null)
}

async function change(
  context: Context,
  row: CommitmentRow,
  cause: 'paused' | 'resumed',
  pausedSince: Instant | null,
): Promise<void> {
  const clockwork = await clockOf(context, row)
  const dueAt = dueInstant(clockwork)
  await updateCommitment(context.db, row.id, { pausedSince, dueAt, ...nextColumns(clockwork, row.remindedShare) })
  const trace = { id: newId(context.now), commitmentId: row.id, at: context.now, cause }
  await insertChange(context.db, { ...trace, dueBefore: row.dueAt, dueAfter: dueAt })
  await ringKeepers(context.db)
}
