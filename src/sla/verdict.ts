import { deadline, elapsedShare, remaining } from './deadline.ts'
import type { Course } from './deadline.ts'

/** From this part of the target's measure on, a running clock is at risk. */
export const AT_RISK_SHARE = 0.75

export type Verdict = {
  /** `met` and `missed` are final; a clock met too late is `missed`. */
  readonly state: 'running' | 'paused' | 'met' | 'missed'
  /** Running or paused, with little left. */
  readonly atRisk: boolean
  /** Null while an open pause holds it up. */
  readonly due: number | null
  /** The deadline's own instant, whenever it is looked at; null unless missed. */
  readonly missedAt: number | null
  /** 0 at the start, 1 when due, more when overdue; as it stood when the clock was met. */
  readonly elapsedShare: number
  /** Milliseconds of the target's measure, or business days; never below 0. */
  readonly remaining: number
}

/**
 * How a commitment stands at `now`, met at `metAt` or not yet (null): instants in epoch milliseconds.
 * Work done at the deadline is in time; the deadline is missed once the clock has passed it.
 */
export function verdict(course: Course & { readonly metAt: number | null; readonly now: number }): Verdict {
  const { pauses = [], metAt, now } = course
  const met = metAt !== null && metAt <= now
  const at = met ? metAt : now
  const due = deadline(course)
  const share = elapsedShare({ ...course, at })
  const missed = due !== null && at > due
  const paused = pauses.some(({ from, to }) => from <= at && at < (to ?? Infinity))
  return {
    state: missed ? 'missed' : met ? 'met' : paused ? 'paused' : 'running',
    atRisk: !missed && !met && share >= AT_RISK_SHARE,
    due,
    missedAt: missed ? due : null,
    elapsedShare: share,
    remaining: remaining({ ...course, at }),
  }
}
