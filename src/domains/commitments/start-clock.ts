import type { z } from 'zod'
import { present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Instant } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { agreementInForce, holdCalendar } from '../agreements/index.ts'
import { dueInstant, nextColumns, type Which } from './clock.ts'
import type { Clockwork } from './course.ts'
import { insertCommitment, ringKeepers } from './queries.ts'
import type { CommitmentView, subjectKind } from './schemas.ts'
import { toView } from './view.ts'

type Start = Which & {
  readonly subjectKind: z.infer<typeof subjectKind>
  readonly startedAt?: Instant
  /** Who must keep the promise, and to whom it was made. */
  readonly watchers: { readonly responsible: string | null; readonly beneficiary: string | null }
}

/**
 * Starts a clock in the caller's transaction, under the agreement and the calendar in force then (G9).
 * Throws `conflict` when one of the same clause runs already, `target_unreachable` when the calendar never opens.
 */
export async function startCommitment(context: Context, start: Start): Promise<CommitmentView> {
  const startedAt = start.startedAt ?? context.now
  const { version, calendarId, clauses } = await agreementInForce(context, startedAt)
  const { revision, calendar } = await holdCalendar(context, calendarId)
  const target = clauses[start.clause]
  const since = startedAt.epochMilliseconds
  const clockwork: Clockwork = { target, segments: [{ since, calendar }], pauses: [] }
  const inserted = await insertCommitment(context.db, {
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
    segments: JSON.stringify([{ since, revision }]),
    dueAt: dueInstant(clockwork),
    pausedSince: null,
    ...nextColumns(clockwork, 0),
    metAt: null,
    breachedAt: null,
    cancelledAt: null,
    cancelReason: null,
  })
  const row = present(inserted, 'conflict')
  await ringKeepers(context.db)
  return toView(context, { row, clockwork })
}
