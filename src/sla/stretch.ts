import type { Interval } from './open-dates.ts'

/** A position is open time in milliseconds, counted from wherever a timeline was first asked. */
export type Position = number

/**
 * Open time in order: the instants at which its intervals open, and the positions before each interval and before
 * each open date. `before` and `dates` close with the position at the end.
 */
export type Stretch = { readonly opens: Float64Array; readonly before: Float64Array; readonly dates: Float64Array }

/** The prefix sums of the intervals of some dates, from a position on. */
export function stretchFrom(start: Position, openDates: readonly Interval[][]): Stretch {
  let position = start
  const before = [start]
  const dates = [start]
  for (const intervals of openDates) {
    for (const { from, to } of intervals) {
      position += to - from
      before.push(position)
    }
    dates.push(position)
  }
  const opens = Float64Array.from(openDates.flat(), ({ from }) => from)
  return { opens, before: Float64Array.from(before), dates: Float64Array.from(dates) }
}

/** The same, up to a position. */
export function stretchTo(end: Position, openDates: readonly Interval[][]): Stretch {
  const openTime = openDates.flat().reduce((sum, { from, to }) => sum + to - from, 0)
  return stretchFrom(end - openTime, openDates)
}

/** `right` begins at the position where `left` ends. */
export const join = (left: Stretch, right: Stretch): Stretch => ({
  opens: concatenated(left.opens, right.opens),
  before: concatenated(left.before.subarray(0, -1), right.before),
  dates: concatenated(left.dates.subarray(0, -1), right.dates),
})

function concatenated(left: Float64Array, right: Float64Array): Float64Array {
  const both = new Float64Array(left.length + right.length)
  both.set(left)
  both.set(right, left.length)
  return both
}
