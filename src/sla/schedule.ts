import { dateNumber, END_DATE, MINUTE, weekdayOf } from './dates.ts'
import type { DateNumber, Weekday } from './dates.ts'
import type { Calendar } from './schemas.ts'
import { countUpTo } from './search.ts'

/** Milliseconds of local time since midnight, `[from, to)`. */
export type LocalInterval = { readonly from: number; readonly to: number }

export type Exception = { readonly name: string | null; readonly hours: readonly LocalInterval[] }

/** A run of dates over which the same exceptions stand. */
type Regime = {
  readonly end: DateNumber
  readonly onWorkdays: Exception | null
  readonly onOtherDays: Exception | null
}

/** A calendar read as local dates: the open hours of each, and the exception that set them. */
export class Schedule {
  readonly #week: Record<Weekday, readonly LocalInterval[]>
  readonly #exceptions: readonly (Exception & { from: DateNumber; end: DateNumber; all: boolean })[]
  /** The dates on which a regime begins or ends, ascending. */
  readonly #borders: Float64Array
  readonly #regimes = new Map<number, Regime>()

  constructor({ week, exceptions }: Calendar) {
    const hoursOf = (day: Weekday) => (week[day] ?? []).map(localInterval).toSorted((a, b) => a.from - b.from)
    this.#week = {
      sunday: hoursOf('sunday'),
      monday: hoursOf('monday'),
      tuesday: hoursOf('tuesday'),
      wednesday: hoursOf('wednesday'),
      thursday: hoursOf('thursday'),
      friday: hoursOf('friday'),
      saturday: hoursOf('saturday'),
    }
    this.#exceptions = exceptions.map(({ from, to, hours, name, applies }) => ({
      from: dateNumber(from),
      end: dateNumber(to) + 1,
      all: applies === 'all',
      name: name ?? null,
      hours: hours.map(localInterval).toSorted((a, b) => a.from - b.from),
    }))
    this.#borders = Float64Array.from(this.#exceptions.flatMap(({ from, end }) => [from, end])).toSorted()
  }

  /** The exception that sets the hours of a date, if one does. */
  exceptionOn(date: DateNumber): Exception | null {
    const regime = this.#regimeOn(date)
    return this.#week[weekdayOf(date)].length > 0 ? regime.onWorkdays : regime.onOtherDays
  }

  hoursOn(date: DateNumber): readonly LocalInterval[] {
    return (this.exceptionOn(date) ?? { hours: this.#week[weekdayOf(date)] }).hours
  }

  /** The first date from `date` on that has hours; `Infinity` if none ever has. Does not walk through long closures. */
  nextOpenDate(date: DateNumber): DateNumber {
    while (date < END_DATE) {
      const { end } = this.#regimeOn(date)
      const aWeekOn = Math.min(date + 7, end)
      for (; date < aWeekOn; date++) if (this.hoursOn(date).length > 0) return date
      date = end
    }
    return Infinity
  }

  #regimeOn(date: DateNumber): Regime {
    const index = countUpTo(this.#borders, date)
    const known = this.#regimes.get(index)
    if (known !== undefined) return known
    const standing = this.#exceptions.filter(({ from, end }) => from <= date && date < end)
    const regime = {
      end: this.#borders[index] ?? Infinity,
      onWorkdays: standing.at(-1) ?? null,
      onOtherDays: standing.findLast(({ all }) => all) ?? null,
    }
    this.#regimes.set(index, regime)
    return regime
  }
}

const localInterval = (text: string): LocalInterval => ({
  from: sinceMidnight(text.slice(0, 5)),
  to: sinceMidnight(text.slice(6)),
})

const sinceMidnight = (clock: string): number => (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))) * MINUTE
