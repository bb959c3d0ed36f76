import { daysAfter, hijriOf } from './hijri.ts'
import { type Definition, type Exception, minutesOf, weekdays } from './words.ts'

/** `off` has no hours in the week; `holiday` is closed by an exception; `longer` has other hours, no fewer of them. */
export type DayKind = 'open' | 'off' | 'holiday' | 'shorter' | 'longer'

export type Day = {
  /** `2027-03-09`. */
  readonly date: string
  readonly kind: DayKind
  readonly hours: readonly string[]
  /** How much of the longest day of the week it is open, in eighths: 0 to 8. */
  readonly share: number
  readonly hijri: { readonly day: number; readonly month: number; readonly year: number }
  /** The place of the exception that speaks of it last. */
  readonly exception: number | null
}

export type Month = {
  /** Its first date. */
  readonly first: string
  /** Days of the week before its first. */
  readonly blanks: number
  readonly days: readonly Day[]
}

const openMinutes = (hours: readonly string[]): number =>
  hours.reduce((sum, interval) => sum + minutesOf(interval.slice(6)) - minutesOf(interval.slice(0, 5)), 0)

const weekdayIndex = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay()

/** The days of a year under a calendar, by month; `firstWeekday` counts from Sunday, which is 0. */
export function monthsOf(definition: Definition, year: number, firstWeekday: number): Month[] {
  const longest = Math.max(1, ...weekdays.map((day) => openMinutes(definition.week[day] ?? [])))
  const dayOf = (date: string): Day => ({ date, hijri: hijriOf(date), ...openingOn(definition, date, longest) })
  return Array.from({ length: 12 }, (_, month) => {
    const first = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
    const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
    return {
      first,
      blanks: (weekdayIndex(first) - firstWeekday + 7) % 7,
      days: Array.from({ length }, (_unused, day) => dayOf(daysAfter(first, day))),
    }
  })
}

type Opening = Pick<Day, 'kind' | 'hours' | 'share' | 'exception'>

/** An exception speaks of the dates that have hours in the week, or of all of them; the last one stands. */
function openingOn({ week, exceptions }: Definition, date: string, longest: number): Opening {
  const usual = week[weekdays[weekdayIndex(date)] ?? 'sunday'] ?? []
  const speaks = ({ from, to }: Exception) => from <= date && date <= to
  const named = exceptions.findLastIndex(speaks)
  const standing = exceptions.findLast((one) => speaks(one) && (one.applies === 'all' || usual.length > 0))
  const hours = standing?.hours ?? usual
  const share = Math.min(8, Math.ceil((openMinutes(hours) / longest) * 8))
  // A rest day within a holiday is part of it, whether or not the exception speaks of rest days.
  const closed = standing ?? exceptions[named]
  const kind =
    hours.length === 0
      ? closed !== undefined && closed.hours.length === 0
        ? 'holiday'
        : 'off'
      : standing === undefined || standing.hours.join() === usual.join()
        ? 'open'
        : openMinutes(hours) < openMinutes(usual)
          ? 'shorter'
          : 'longer'
  return { kind, hours, share, exception: named === -1 ? null : named }
}

/** The exceptions that lie in a span of dates, at least in part, with their places; in the order of their dates. */
export const exceptionsIn = (exceptions: readonly Exception[], from: string, to: string) =>
  exceptions
    .map((exception, index) => ({ ...exception, index }))
    .filter((one) => one.from <= to && one.to >= from)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.index - b.index))

/** Two dates as a span, whichever was first. */
export type Range = { readonly from: string; readonly to: string }
export const rangeOf = (one: string, other: string): Range =>
  one <= other ? { from: one, to: other } : { from: other, to: one }

export const daysIn = ({ from, to }: Range): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
