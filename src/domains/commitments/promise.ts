import { type Instant, iso } from '../../base/time.ts'
import { present } from '../../base/errors.ts'
import type { Context } from '../../platform/action.ts'
import type { Target } from '../../sla/index.ts'
import { agreementInForce, calendarNow, type Clause } from '../agreements/index.ts'
import { dueInstant } from './clock.ts'
import { explanationOf, readerOf } from './explanation.ts'
import type { ExplanationView } from './schemas.ts'

export type PromisePreview = {
  readonly target: Target
  readonly dueAt: string
  readonly timeZone: string
  readonly explanation: ExplanationView
}

/** What would be promised if a clock of the clause started at `startAt`, and why; nothing is started. */
export async function promise(
  context: Context,
  { clause, startAt }: { readonly clause: Clause; readonly startAt: Instant },
): Promise<PromisePreview> {
  const { calendarId, clauses } = await agreementInForce(context, startAt)
  const { calendar } = await calendarNow(context, calendarId)
  const target = clauses[clause]
  const clockwork = { target, segments: [{ since: startAt.epochMilliseconds, calendar }], pauses: [] } as const
  const dueAt = present(dueInstant(clockwork), 'internal')
  return {
    target,
    dueAt: iso(dueAt),
    timeZone: calendar.timeZone,
    explanation: explanationOf(clockwork, readerOf(context)),
  }
}
