import type { z } from 'zod'
import { present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Instant } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { agreementInForce, holdCalendar } from '../agreements/index.ts'
import { dueInstant, nextColumns, remindedBy, type Which } from './clock.ts'
import type { Clockwork } from './course.ts'
import { insertCommitment, insertPause, ringKeepers } from './queries.ts'
import type { CommitmentView, pauseReason, subjectKind } from './schemas.ts'
import { toView } from './view.ts'

type Start = Which & {
  readonly subjectKind: z.infer<typeof subjectKind>
  readonly startedAt?: Instant
  /** What of the time since `startedAt` does not count, in order; the last one may still be open. */
  readonly pauses?: readonly Paused[]
  /** Who must keep the promise, and to whom it was made. */
  readonly watchers: { readonly responsible: string | null; readonly beneficiary: string | null }
}

type Paused = {
  readonly from: Instant
  readonly to: Instant | null
  readonly reason: z.infer<typeof pauseReason>
}

/**
 * Starts a clock in the caller's transaction, under the agreement and the calendar in force then (G9). One
 * that starts in the past is owed from there on, less its pauses.
 * Throws `conflict` when one of the same clause runs already, `target_unreachable` when the calendar never opens.
 */
export async function startCommitment(context: Context, start: Start): Promise<CommitmentView> {
  const startedAt = start.startedAt ?? context.now
  const { version, calendarId, clauses } = await agreementInForce(context, startedAt)
  const { revision, calendar } = await holdCalendar(context, calendarId)
  const target = clauses[start.clause]
  const since = startedAt.epochMilliseconds
  const { pauses = [] } = start
  const clockwork: Clockwork = { target, segments: [{ since, calendar }], pauses: pauses.map(inMilliseconds) }
  const dueAt = dueInstant(clockwork)
  // What fell due before a pause began is not held up by it.
  const paused = dueAt === null ? pauses.find(({ to }) => to === null) : undefined
  const remindedShare = remindedBy(clockwork, context.now)
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
    dueAt,
    pausedSince: paused?.from ?? null,
    remindedShare,
    ...nextColumns(clockwork, remindedShare),
    metAt: null,
    breachedAt: null,
    cancelledAt: null,
    cancelReason: null,
  })
  const row = present(inserted, 'conflict')
  for (const { from: pausedAt, to, reason } of pauses) {
    const resumedAt = to ?? (paused === undefined ? context.now : null)
    await insertPause(context.db, { id: newId(context.now), commitmentId: row.id, pausedAt, resumedAt, reason })
  }
  await ringKeepers(context.db)
  return toView(context, { row, clockwork })
}

const inMilliseconds = ({ from, to, reason }: Paused) => ({
  from: from.epochMilliseconds,
  to: to?.epochMilliseconds ?? null,
  reason,
})
