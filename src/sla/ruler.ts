import { END_DATE, DAY, HOUR } from './dates.ts'
import { unreachable } from './errors.ts'
import { ceil, decimal, floor, fraction, minus, plus, times, toNumber, whole } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import type { Timeline } from './timeline.ts'

/** One unit's way of measuring the time between instants (epoch milliseconds); `Quantity` is exact. */
export interface Ruler<Quantity> {
  /** `share` of so many units. */
  quantity(amount: number, share: number): Quantity
  between(from: number, to: number): Quantity
  /** The earliest whole millisecond, `from` or later, by which the quantity has been gained since `from`. */
  after(from: number, quantity: Quantity): number
  minus(a: Quantity, b: Quantity): Quantity
  /** Milliseconds of the unit, or days. */
  toNumber(quantity: Quantity): number
}

/** Measures in whole milliseconds: targets are rounded up to them, which moves no deadline that is rounded up itself. */
const inMilliseconds = {
  quantity: (amount: number, share: number): number =>
    share === 1 && Number.isInteger(amount) ? amount * HOUR : Number(ceil(times(hours(amount), decimal(share)))),
  minus: (a: number, b: number): number => a - b,
  toNumber: (quantity: number): number => quantity,
}

const hours = (amount: number): Fraction => times(decimal(amount), whole(HOUR))

/** `hour`: time, day and night. */
export const hourRuler: Ruler<number> = {
  ...inMilliseconds,
  between: (from, to) => to - from,
  after: (from, quantity) => (from + quantity < END_DATE * DAY ? from + quantity : unreachable()),
}

/** `businessHour`: open time. */
export const businessHourRuler = (timeline: Timeline): Ruler<number> => ({
  ...inMilliseconds,
  between: (from, to) => timeline.positionOf(to) - timeline.positionOf(from),
  after: (from, quantity) => (quantity === 0 ? from : timeline.instantAt(timeline.positionOf(from) + quantity)),
})

/** `businessDay`: open time in which every open date weighs 1, however long it is open. */
export function businessDayRuler(timeline: Timeline): Ruler<Fraction> {
  /** Open dates up to an instant, the last one by the part of its open time that has passed. */
  const daysAt = (instant: number): Fraction => {
    const position = timeline.positionOf(instant)
    const date = timeline.openDateAt(position)
    const passed = position - timeline.beginOfOpenDate(date)
    return passed === 0 ? whole(date) : plus(whole(date), fraction(passed, lengthOf(date)))
  }
  const lengthOf = (date: number): number => timeline.beginOfOpenDate(date + 1) - timeline.beginOfOpenDate(date)
  return {
    quantity: (amount, share) => times(decimal(amount), decimal(share)),
    between: (from, to) => {
      const begin = daysAt(from)
      return minus(daysAt(to), begin)
    },
    after: (from, quantity) => {
      if (quantity.over === 0n) return from
      const days = plus(daysAt(from), quantity)
      const date = Number(floor(days))
      const part = minus(days, whole(date))
      const begin = timeline.beginOfOpenDate(date)
      const passed = part.over === 0n ? 0 : Number(ceil(times(part, whole(lengthOf(date)))))
      return timeline.instantAt(begin + passed)
    },
    minus,
    toNumber,
  }
}
