import type { Clock } from '../base/time.ts'

/** The only file of the server that reads the machine's time. Cut to the millisecond, as PostgreSQL stores it. */
export const systemNow = (): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Temporal.Now.instant().epochMilliseconds)

export const systemClock: Clock = { kind: 'system', now: () => Promise.resolve(systemNow()) }
