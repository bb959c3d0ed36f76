import type { Instant } from '../../base/time.ts'

/** Until when the client may take a completion back: `days` of 24 hours after it; at that instant they still may. */
export const reopenableUntil = (completedAt: Instant, days: number): Instant => completedAt.add({ hours: days * 24 })

export const isReopenable = (completedAt: Instant | null, days: number, now: Instant): boolean =>
  completedAt !== null && Temporal.Instant.compare(now, reopenableUntil(completedAt, days)) <= 0
