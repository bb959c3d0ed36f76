import type { Clock } from '../base/time.ts'

/** The only file of the server that reads the machine's time. Cut to the millisecond, as PostgreSQL stores it. */
export const systemNow = (): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Temporal.Now.instant().epochMilliseconds)

export const systemClock: Clock = { kind: 'system', now: () => Promise.resolve(systemNow()) }

/** Starts a stopwatch; asked, it tells the milliseconds since, to a hundredth. For measuring, never for deciding. */
export function stopwatch(): () => number {
  const start = performance.now()
  return () => Math.round((performance.now() - start) * 100) / 100
}
