import type { Calendar, Pause, Target } from '../../src/sla/index.ts'

/**
 * A second clock to check the first by. It shares no code with it and has no cleverness: dates are walked one by one,
 * Temporal resolves every local time, and days are counted in a fraction that all their lengths divide.
 */
export class NaiveClock {
  readonly #stretches: readonly Stretch[]
  readonly #end: number
  readonly #commonLength: bigint

  /** Knows the dates from `firstDate` on, for so many days; it must be asked of starts after the first two. */
  constructor(calendar: Calendar, firstDate: string, days: number) {
    const first = Temporal.PlainDate.from(firstDate)
    const dates = Array.from({ length: days }, (_, index) => first.add({ days: index }))
    this.#stretches = stretches(dates.map((date) => openOn(calendar, date)))
    this.#end = startOf(first.add({ days: days - 1 }), calendar.timeZone)
    this.#commonLength = [...new Set(this.#stretches.map(({ weight }) => BigInt(weight)))].reduce(multiple, 1n)
  }

  /** `undefined` when the answer lies beyond the dates it knows. */
  deadline(start: number, target: Target, pauses: readonly Pause[]): number | null | undefined {
    if (target.amount === 0) return start
    const unit = target.unit === 'businessDay' ? this.#commonLength : HOUR
    const pieces = target.unit === 'hour' ? [{ from: start, to: this.#end, weight: 1 }] : this.#stretches
    const marks = [start, ...pauses.flatMap(({ from, to }) => [from, to ?? this.#end])]
    let lacking = divideUp(BigInt(target.amount.toFixed(12).replace('.', '')) * unit, SMALLEST)
    for (const piece of pieces) {
      const worth = target.unit === 'businessDay' ? unit / BigInt(piece.weight) : 1n
      for (const { from, to } of cut(piece, marks)) {
        if (from < start) continue
        const pausing = pauses.filter((pause) => pause.from <= from && from < (pause.to ?? Infinity))
        if (pausing.some((pause) => pause.to === null)) return null
        if (pausing.length > 0) continue
        const milliseconds = divideUp(lacking, worth)
        if (milliseconds <= BigInt(to - from)) return from + Number(milliseconds)
        lacking -= BigInt(to - from) * worth
      }
    }
    return pauses.some(({ to }) => to === null) ? null : undefined
  }
}

const HOUR = 3_600_000n
/** Amounts are given with up to twelve decimals. */
const SMALLEST = 10n ** 12n

const divideUp = (a: bigint, b: bigint): bigint => (a + b - 1n) / b

function multiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y > 0n) [x, y] = [y, x % y]
  return (a / x) * b
}

function cut({ from, to }: Open, marks: readonly number[]): Open[] {
  const points = [from, ...marks.filter((at) => from < at && at < to).toSorted((a, b) => a - b), to]
  return points.slice(1).map((end, index) => ({ from: points[index] ?? end, to: end }))
}

type Stretch = { readonly from: number; readonly to: number; readonly weight: number }
type Open = { readonly from: number; readonly to: number }

/** Joins the open times of dates and weighs each by the open time of its date: the last one to have opened by then. */
function stretches(dates: readonly (readonly Open[])[]): Stretch[] {
  const opening = dates.filter((open) => open.length > 0).map((open) => Math.min(...open.map(({ from }) => from)))
  const marks = [...new Set([...dates.flat().flatMap(({ from, to }) => [from, to]), ...opening])].toSorted(
    (a, b) => a - b,
  )
  const intervals = dates.flat().toSorted((a, b) => a.from - b.from)
  const pieces: (Open & { date: number })[] = []
  let next = 0
  let openUntil = -Infinity
  for (const [index, from] of marks.entries()) {
    for (
      let interval = intervals[next];
      interval !== undefined && interval.from <= from;
      interval = intervals[++next]
    ) {
      openUntil = Math.max(openUntil, interval.to)
    }
    const to = marks[index + 1]
    if (to !== undefined && from < openUntil)
      pieces.push({ from, to, date: opening.findLastIndex((opens) => opens <= from) })
  }
  const weights = new Map<number, number>()
  for (const { from, to, date } of pieces) weights.set(date, (weights.get(date) ?? 0) + to - from)
  return pieces.map(({ from, to, date }) => ({ from, to, weight: weights.get(date) ?? 0 }))
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

function openOn({ timeZone, week, exceptions }: Calendar, date: Temporal.PlainDate): Open[] {
  if (startOf(date, timeZone) === startOf(date.add({ days: 1 }), timeZone)) return []
  let hours = week[weekdays[date.dayOfWeek - 1] ?? 'monday'] ?? []
  const isWorkday = hours.length > 0
  const text = date.toString()
  for (const exception of exceptions) {
    if (exception.from <= text && text <= exception.to && (isWorkday || exception.applies === 'all'))
      hours = exception.hours
  }
  const at = (clock: string): number => {
    const local =
      clock === '24:00' ? date.add({ days: 1 }).toPlainDateTime() : date.toPlainDateTime(Temporal.PlainTime.from(clock))
    return local.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds
  }
  return hours
    .map((interval) => interval.split('-'))
    .map(([from = '', to = '']) => ({ from: at(from), to: at(to) }))
    .filter(({ from, to }) => from < to)
}

const startOf = (date: Temporal.PlainDate, timeZone: string): number => date.toZonedDateTime(timeZone).epochMilliseconds
