/** How far back a consultant's answers count, in days: people change. */
export const recordDays = 90
/** Below this many a share or a median says little. */
export const few = 5

/** The smallest value that at least this part of all does not exceed (nearest rank); null of none. `sorted` ascends. */
export const quantile = (sorted: readonly number[], part: number): number | null =>
  sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? null

/** 0 to 1; null where nothing was due. */
export const shareOf = (kept: number, missed: number): number | null =>
  kept + missed === 0 ? null : kept / (kept + missed)

/** The Sunday on which the week of a local date (`2026-11-26`) begins. */
export function weekOf(day: string | Temporal.PlainDate): Temporal.PlainDate {
  const date = Temporal.PlainDate.from(day)
  return date.subtract({ days: date.dayOfWeek % 7 })
}
