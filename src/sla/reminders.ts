import { reminderAt } from './deadline.ts'
import type { Course } from './deadline.ts'

/** Reminders go out when these parts of the target's own measure are reached. */
export const REMINDER_SHARES: readonly number[] = [0.5, 0.75, 0.9]

export type Reminder = { readonly share: number; readonly at: number }

/**
 * The instants (epoch milliseconds) of all reminders of a course that can be told by now, in order: those that an
 * open pause holds up are left out. Throws `target_unreachable`.
 */
export function reminders(course: Course, shares: readonly number[] = REMINDER_SHARES): Reminder[] {
  return shares.flatMap((share) => {
    const at = reminderAt(course, share)
    return at === null ? [] : [{ share, at }]
  })
}
