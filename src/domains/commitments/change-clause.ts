import { newId } from '../../base/ids.ts'
import type { Context } from '../../platform/action.ts'
import { agreementOf, type Clause } from '../agreements/index.ts'
import { recordBreach, visitAfterBreach } from './breach.ts'
import { dueInstant, nextColumns, remindedBy } from './clock.ts'
import { clockOf } from './loading.ts'
import { endPause, insertChange, lockOpen, ringKeepers, updateCommitment } from './queries.ts'

type Change = { readonly subjectId: string; readonly from: Clause; readonly to: Clause }

/**
 * A promise comes under another clause of the agreement that it was given under: counted from its own start, less its
 * pauses, against the other target. A breach that happened stays as it was recorded, and what had been promised is
 * kept. A new deadline that has passed already is missed at its own instant. Nothing happens where no such clock runs.
 */
export async function changeClause(context: Context, { subjectId, from, to }: Change): Promise<void> {
  const row = await lockOpen(context.db, subjectId, from)
  if (row === undefined || from === to) return
  const missed = await recordBreach(context, row, context.now)
  const { clauses } = await agreementOf(context, row.agreementVersion)
  const target = clauses[to]
  const clockwork = { ...(await clockOf(context, row)), target }
  const dueAt = dueInstant(clockwork)
  const remindedShare = remindedBy(clockwork, context.now)
  const late = row.pausedSince !== null && dueAt !== null
  // The new target was reached before the pause began: nothing is left that it could hold up.
  if (late) await endPause(context.db, row.id, context.now)
  await updateCommitment(context.db, row.id, {
    clause: to,
    targetAmount: target.amount,
    targetUnit: target.unit,
    dueAt,
    remindedShare,
    ...(late ? { pausedSince: null } : {}),
    ...(missed ? visitAfterBreach(row) : nextColumns(clockwork, remindedShare)),
  })
  const trace = { id: newId(context.now), commitmentId: row.id, at: context.now, cause: 'clause_changed' }
  const due = { dueBefore: row.dueAt, dueAfter: dueAt }
  await insertChange(context.db, { ...trace, ...due, clauseBefore: from, clauseAfter: to })
  await ringKeepers(context.db)
}
