import { newId } from '../../base/ids.ts'
import type { Context } from '../../platform/action.ts'
import { visitAfterBreach } from './breach.ts'
import { dueInstant, nextColumns, type Which } from './clock.ts'
import { clockOf } from './loading.ts'
import { insertChange, insertPause, lockLastMet, lockOpen, ringKeepers, updateCommitment } from './queries.ts'

/**
 * What was done is not: the clock that was met last goes on from where it stood, and the time in between does not
 * count. A breach that happened before stays. Nothing happens where none was met, or where one runs.
 */
export async function reopenCommitment(context: Context, { subjectId, clause }: Which): Promise<void> {
  if ((await lockOpen(context.db, subjectId, clause)) !== undefined) return
  const row = await lockLastMet(context.db, subjectId, clause)
  if (row?.metAt === undefined || row.metAt === null) return
  const { id, metAt } = row
  const pause = { id: newId(context.now), commitmentId: id, pausedAt: metAt, resumedAt: context.now }
  await insertPause(context.db, { ...pause, reason: 'resolved' })
  const clockwork = await clockOf(context, row)
  const dueAt = dueInstant(clockwork)
  const next = row.breachedAt === null ? nextColumns(clockwork, row.remindedShare) : visitAfterBreach(row)
  await updateCommitment(context.db, id, { metAt: null, dueAt, ...next })
  const trace = { id: newId(context.now), commitmentId: id, at: context.now, cause: 'reopened' }
  await insertChange(context.db, { ...trace, dueBefore: row.dueAt, dueAfter: dueAt })
  await ringKeepers(context.db)
}
