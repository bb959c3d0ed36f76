import { DAY } from './dates.ts'
import type { DateNumber } from './dates.ts'
import type { Schedule } from './schedule.ts'
import type { Zone } from './zone.ts'

/** Epoch milliseconds, `[from, to)`. */
export type Interval = { readonly from: number; readonly to: number }

/**
 * The open time of the dates `[from, end)`: one list of intervals for every date that has any, all in order of time.
 * Where a clock change lays hours over each other, their time counts once.
 */
export function openDates(schedule: Schedule, zone: Zone, from: DateNumber, end: DateNumber): Interval[][] {
  const dates: { date: DateNumber; open: Interval[] }[] = []
  // One date more on either side, since it can reach over into its neighbour.
  for (let date = schedule.nextOpenDate(from - 1); date <= end; date = schedule.nextOpenDate(date + 1)) {
    const open = intervalsOn(date, schedule, zone)
    const previous = dates.at(-1)
    if (previous !== undefined) handOver(previous, open)
    if (open.length > 0) dates.push({ date, open })
  }
  return dates.filter(({ date, open }) => date >= from && date < end && open.length > 0).map(({ open }) => open)
}

function intervalsOn(date: DateNumber, schedule: Schedule, zone: Zone): Interval[] {
  // A date that the zone skips never came, and was never open (Apia had no 30 December 2011).
  if (zone.startOf(date) === zone.startOf(date + 1)) return []
  const resolved = schedule
    .hoursOn(date)
    .map(({ from, to }) => ({ from: zone.instantOf(date * DAY + from), to: zone.instantOf(date * DAY + to) }))
  return united(resolved)
}

/** Skipped local times lie after the change: what a date so opens after the next has opened belongs to the next. */
function handOver(previous: { open: Interval[] }, next: Interval[]): void {
  const border = next[0]?.from ?? Infinity
  if ((previous.open.at(-1)?.to ?? -Infinity) <= border) return
  const after = previous.open.map(({ from, to }) => ({ from: Math.max(from, border), to }))
  previous.open = previous.open
    .map(({ from, to }) => ({ from, to: Math.min(to, border) }))
    .filter(({ from, to }) => from < to)
  next.splice(0, next.length, ...united([...after, ...next]))
}

function united(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = []
  for (const { from, to } of intervals.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (from >= to) continue
    if (last !== undefined && from <= last.to)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else result.push({ from, to })
  }
  return result
}
