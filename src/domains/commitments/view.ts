import { iso, isoOrNull } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { AT_RISK_SHARE } from '../../sla/index.ts'
import { clause } from '../agreements/index.ts'
import { remainingAt, shareAt, zoneOf } from './course.ts'
import { isPast } from './clock.ts'
import { clocksOf, type Loaded } from './loading.ts'
import type { CommitmentRow } from './queries.ts'
import { type CommitmentView, subjectKind } from './schemas.ts'

export async function viewsOf(context: Context, rows: readonly CommitmentRow[]): Promise<CommitmentView[]> {
  return (await clocksOf(context, rows)).map((loaded) => toView(context, loaded))
}

/** A clock as it stands at `context.now`: exact, whether or not the keeper has come since. */
export function toView({ now }: Pick<Context, 'now'>, { row, clockwork }: Loaded): CommitmentView {
  const stopped = row.metAt ?? row.cancelledAt ?? now
  const at = stopped.epochMilliseconds
  const share = shareAt(clockwork, at)
  const breachedAt = breachOf(row, stopped)
  const state = stateOf(row, breachedAt)
  return {
    id: row.id,
    clause: clause.parse(row.clause),
    agreementVersion: row.agreementVersion,
    subjectKind: subjectKind.parse(row.subjectKind),
    subjectId: row.subjectId,
    target: clockwork.target,
    startedAt: iso(row.startedAt),
    dueAt: isoOrNull(row.dueAt),
    state,
    atRisk: (state === 'running' || state === 'paused') && share >= AT_RISK_SHARE,
    elapsedShare: share,
    remaining: { amount: remainingAt(clockwork, at), unit: clockwork.target.unit },
    metAt: isoOrNull(row.metAt),
    breachedAt: isoOrNull(breachedAt),
    pausedSince: isoOrNull(row.pausedSince),
    timeZone: zoneOf(clockwork),
  }
}

/** Work done at the deadline is in time; the deadline is missed once the clock has passed it. */
const breachOf = ({ breachedAt, dueAt }: CommitmentRow, at: Temporal.Instant) =>
  breachedAt ?? (isPast(dueAt, at) ? dueAt : null)

function stateOf(row: CommitmentRow, breachedAt: Temporal.Instant | null): CommitmentView['state'] {
  if (breachedAt !== null) return 'missed'
  if (row.metAt !== null) return 'met'
  if (row.cancelledAt !== null) return 'cancelled'
  return row.pausedSince === null ? 'running' : 'paused'
}
