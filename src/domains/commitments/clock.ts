import { type Instant, instantFrom } from '../../base/time.ts'
import { type Clause, orUnreachable } from '../agreements/index.ts'
import { REMINDER_SHARES } from '../../sla/index.ts'
import { type Clockwork, dueOf, nextStep, shareAt } from './course.ts'

/** Which clock: at most one of a clause runs for a thing. */
export type Which = { readonly subjectId: string; readonly clause: Clause }

/** Null while it is paused. Throws `target_unreachable`. */
export function dueInstant(clockwork: Clockwork): Instant | null {
  const due = orUnreachable(() => dueOf(clockwork))
  return due === null ? null : instantFrom(due)
}

/** The columns that say when the keeper comes next. */
export function nextColumns(clockwork: Clockwork, reminded: number) {
  const next = orUnreachable(() => nextStep(clockwork, reminded))
  if (next === null) return noNext
  const nextShare = next.step === 'reminder' ? next.share : null
  return { nextAt: instantFrom(next.at), nextStep: next.step, nextShare }
}

/** The last reminder whose share was reached by `at`: nobody is reminded of what lies behind. 0 for none. */
export function remindedBy(clockwork: Clockwork, at: Instant): number {
  const reached = orUnreachable(() => shareAt(clockwork, at.epochMilliseconds))
  return REMINDER_SHARES.findLast((share) => share <= reached) ?? 0
}

/** The keeper need not come again. */
export const noNext = { nextAt: null, nextStep: null, nextShare: null } as const

/** Work done at the deadline is in time. */
export const isPast = (dueAt: Instant | null, at: Instant): boolean =>
  dueAt !== null && Temporal.Instant.compare(at, dueAt) > 0
