import { compile } from './compile.ts'
import { disjoint } from './pauses.ts'
import type { Calendar, Pause, Target } from './schemas.ts'

/** What runs towards a deadline: instants in epoch milliseconds, pauses in any order. */
export type Course = {
  readonly calendar: Calendar
  readonly start: number
  readonly target: Target
  readonly pauses?: readonly Pause[]
}

/**
 * The earliest instant at or after `start` at which the target's measure, less its paused part, reaches the target:
 * epoch milliseconds, rounded up. Null while an open pause holds it up. Work done at the deadline is in time.
 * Throws `target_unreachable` if the calendar is never open for so long.
 */
export const deadline = (course: Course): number | null => reminderAt(course, 1)

/** The instant at which `share` of the target is reached, exact as the deadline is, and by the same rules. */
export function reminderAt({ calendar, start, target, pauses = [] }: Course, share: number): number | null {
  return compile(calendar).measures[target.unit].due(start, target.amount, share, disjoint(pauses, start))
}

/** The part of the target reached by `at`: 0 at the start, 1 when due, more when overdue; pauses leave it as it is. */
export function elapsedShare({ calendar, start, target, pauses = [], at }: Course & { readonly at: number }): number {
  return compile(calendar).measures[target.unit].share(start, target.amount, disjoint(pauses, start), at)
}

/** What is left of the target at `at`, never below 0: in milliseconds of its own measure, or in business days. */
export function remaining({ calendar, start, target, pauses = [], at }: Course & { readonly at: number }): number {
  return compile(calendar).measures[target.unit].left(start, target.amount, disjoint(pauses, start), at)
}
