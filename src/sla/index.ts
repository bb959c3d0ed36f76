/**
 * The arithmetic of promises: calendars, deadlines, verdicts and explanations. Pure: it is told the time, never asks.
 * Instants are epoch milliseconds.
 */
export { compile } from './compile.ts'
export { deadline, elapsedShare, remaining, reminderAt } from './deadline.ts'
export type { Course } from './deadline.ts'
export { SlaError } from './errors.ts'
export type { SlaErrorCode } from './errors.ts'
export { explain } from './explanation.ts'
export type { ExplainedSpan, Explanation, Uncounted } from './explanation.ts'
export { REMINDER_SHARES, reminders } from './reminders.ts'
export type { Reminder } from './reminders.ts'
export { calendarSchema, pauseSchema, targetSchema, unitSchema } from './schemas.ts'
export type { Calendar, Pause, Target, Unit } from './schemas.ts'
export { AT_RISK_SHARE, verdict } from './verdict.ts'
export type { Verdict } from './verdict.ts'
