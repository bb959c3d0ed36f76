/**
 * The arithmetic of promises: calendars, deadlines, verdicts and explanations. Pure: it is told the time, never asks.
 * Instants are epoch milliseconds in UTC, except in what a calendar defines.
 */
export { compile } from './compile.ts'
export { deadline, elapsedShare, remaining, reminderAt } from './deadline.ts'
export type { Course } from './deadline.ts'
export { SlaError } from './errors.ts'
export type { SlaErrorCode } from './errors.ts'
export { calendarSchema, pauseSchema, targetSchema, unitSchema } from './schemas.ts'
export type { Calendar, Pause, Target, Unit } from './schemas.ts'
