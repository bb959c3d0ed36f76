import { type Instant, instantFrom } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { agreementInForce, calendarNow, type Clause, clause } from '../agreements/index.ts'
import { requireNear } from './calculate-deadline.ts'
import { type Clockwork, reachedAt, zoneOf } from './course.ts'
import { explanationOf, readerOf } from './explanation.ts'
import { clocksOf } from './loading.ts'
import { commitmentsOfSubjects } from './queries.ts'

/** When a share of a promise's own measure is reached, and why then. */
export type MarkOfPromise = {
  readonly clause: Clause
  /** Hundredths; 100 is the deadline. */
  readonly share: number
  /** Null while it is paused before. */
  readonly at: Instant | null
  /** When the promise was kept; a mark that comes later never came. */
  readonly metAt: Instant | null
  readonly timeZone: string
  readonly sentence: string
}

/** The marks of every promise of a thing that was not cancelled, whatever became of it; `shares` in hundredths. */
export async function marksOf(
  context: Context,
  subjectId: string,
  shares: readonly number[],
): Promise<MarkOfPromise[]> {
  const rows = (await commitmentsOfSubjects(context.db, [subjectId])).filter(({ cancelledAt }) => cancelledAt === null)
  return (await clocksOf(context, rows)).flatMap(({ row, clockwork }) =>
    marks(context, clause.parse(row.clause), clockwork, row.metAt, shares),
  )
}

/** The marks of a promise that would begin at `startAt`; nothing is started. Throws `invalid_input` too far away. */
export async function marksFrom(
  context: Context,
  { clause: of, startAt }: { readonly clause: Clause; readonly startAt: Instant },
  shares: readonly number[],
): Promise<MarkOfPromise[]> {
  requireNear(context, startAt)
  const { calendarId, clauses } = await agreementInForce(context, startAt)
  const { calendar } = await calendarNow(context, calendarId)
  const segments = [{ since: startAt.epochMilliseconds, calendar }] as const
  return marks(context, of, { target: clauses[of], segments, pauses: [] }, null, shares)
}

const marks = (
  context: Context,
  of: Clause,
  clockwork: Clockwork,
  metAt: Instant | null,
  shares: readonly number[],
): MarkOfPromise[] =>
  shares.map((share) => {
    const at = reachedAt(clockwork, share / 100)
    const target = { ...clockwork.target, amount: (clockwork.target.amount * share) / 100 }
    const { sentence } = explanationOf({ ...clockwork, target }, readerOf(context))
    const timeZone = zoneOf(clockwork)
    return { clause: of, share, at: at === null ? null : instantFrom(at), metAt, timeZone, sentence }
  })
