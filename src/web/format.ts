import { inDigits, type Parts, sayInstant, tagOf } from '#base/saying.ts'
import { m } from '#messages'
import { getHabits, getLocale } from './language.ts'

/** Dates, spans and numbers as their reader likes them: the same on the server and in the browser. */
type Manner = ReturnType<typeof getHabits>
const tag = ({ digits }: Manner = getHabits()): string => tagOf(getLocale(), digits)

const memory = new Map<string, unknown>()
function once<Value>(key: string, make: () => Value): Value {
  const known = memory.get(key)
  if (known !== undefined) return known as Value
  const made = make()
  memory.set(key, made)
  return made
}

const styles = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  time: { time: true },
  weekday: { weekday: 'long', day: 'numeric', month: 'short', time: true },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', time: true },
} as const

/** An instant (ISO text) in a zone; `manner` other than the reader's only to show what it would be like. */
export const instant = (
  at: string,
  style: keyof typeof styles,
  timeZone: string,
  manner: Manner = getHabits(),
): string => sayInstant(Date.parse(at), styles[style], { ...manner, locale: getLocale(), timeZone })

/** A local date, `2026-11-26`. */
export const date = (of: string): string => instant(`${of}T12:00:00Z`, 'day', 'UTC')

/** A local date by the calendar of Umm al-Qura: "1 Shawwal 1448". */
export const hijriDate = (of: string): string =>
  instant(`${of}T12:00:00Z`, 'day', 'UTC', { ...getHabits(), dateCalendar: 'hijri' })

/** A local date by the Gregorian calendar, where a page sets both beside each other by itself. */
export const gregorianDate = (of: string): string =>
  instant(`${of}T12:00:00Z`, 'day', 'UTC', { ...getHabits(), dateCalendar: 'gregorian' })

/** The name of a weekday; Sunday is 0. */
export const weekday = (index: number): string =>
  once(`${tag()} weekday name`, () => new Intl.DateTimeFormat(tag(), { weekday: 'long', timeZone: 'UTC' })).format(
    // 4 January 1970 was a Sunday.
    (3 + index) * 86_400_000,
  )

/** The first day of the reader's week, Sunday being 0: as CLDR has it for Saudi Arabia, France and Great Britain. */
export const firstWeekday = (): number => ({ ar: 0, fr: 1, en: 1 })[getLocale()]

/** The shortest name of a weekday that fits a narrow column. */
export const weekdayInColumn = (index: number): string => {
  const length = getLocale() === 'ar' ? 'narrow' : 'short'
  return once(`${tag()} weekday ${length}`, () => new Intl.DateTimeFormat(tag(), { weekday: length, timeZone: 'UTC' }))
    .format((3 + index) * 86_400_000)
    .replace('.', '')
}

/** A time of day, "09:00" or "24:00", by the reader's clock. */
export const clockTime = (of: string): string =>
  of === '24:00' && getHabits().hourCycle === 'h23'
    ? inDigits(of, getHabits().digits)
    : instant(`1970-01-01T${of === '24:00' ? '00:00' : of}:00Z`, 'time', 'UTC')

const gregorian = (): Manner => ({ ...getHabits(), dateCalendar: 'gregorian' })
const hijri = (): Manner => ({ ...getHabits(), dateCalendar: 'hijri' })
const ofDate = (of: string, parts: Parts, manner: Manner): string =>
  sayInstant(Date.parse(`${of}T12:00:00Z`), parts, { ...manner, locale: getLocale(), timeZone: 'UTC' })

/** The month of a local date: "March 2027". */
export const gregorianMonth = (of: string): string => ofDate(of, { month: 'long', year: 'numeric' }, gregorian())
/** "March" alone. */
export const gregorianMonthName = (of: string): string => ofDate(of, { month: 'long' }, gregorian())
/** "Ramadan 1448" by the calendar of Umm al-Qura. */
export const hijriMonth = (of: string): string => ofDate(of, { month: 'long', year: 'numeric' }, hijri())
/** "Ramadan" alone. */
export const hijriMonthName = (of: string): string => ofDate(of, { month: 'long' }, hijri())
/** "Tuesday 9 March 2027". */
export const gregorianWeekday = (of: string): string =>
  ofDate(of, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, gregorian())
/** "9 March". */
export const gregorianDay = (of: string): string => ofDate(of, { day: 'numeric', month: 'long' }, gregorian())

/** What a zone's time is called: "Saudi Arabia Time". */
export const zoneName = (timeZone: string): string =>
  once(`${tag()} ${timeZone} name`, () => new Intl.DateTimeFormat(tag(), { timeZone, timeZoneName: 'shortGeneric' }))
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone

/** The place that a zone is named by; that of the agreement in the reader's language, others as they are spelt in them. */
export const zonePlace = (timeZone: string): string =>
  timeZone === 'Asia/Riyadh' ? m.pages_riyadh() : (timeZone.split('/').at(-1) ?? '').replaceAll('_', ' ')

/** Whether two zones show the same hands of the clock at an instant. */
export const sameWallClock = (at: string, one: string, other: string): boolean =>
  one === other || instant(at, 'full', one) === instant(at, 'full', other)

export const number = (of: number, options: Intl.NumberFormatOptions = {}, manner: Manner = getHabits()): string => {
  const named = tag(manner)
  return once(`${named} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(named, options)).format(of)
}

/** 0.42 → 42 %. Rounded down, since "100 %" means all of it. */
/** Several things in one sentence: "a, b and c". */
export const listed = (of: readonly string[]): string =>
  new Intl.ListFormat(getLocale(), { style: 'narrow', type: 'unit' }).format(of)

export const percent = (share: number): string =>
  number(Math.floor(share * 100) / 100, { style: 'percent', maximumFractionDigits: 0 })

export const fileSize = (bytes: number): string =>
  bytes < 1_000_000
    ? number(Math.ceil(bytes / 1_000), { style: 'unit', unit: 'kilobyte' })
    : number(bytes / 1_000_000, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })

const steps = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** A signed span in milliseconds in one unit: "in 3 hours", "yesterday". */
export function relative(milliseconds: number): string {
  const format = once(`${tag()} relative`, () => new Intl.RelativeTimeFormat(tag(), { numeric: 'auto' }))
  for (const [unit, length] of steps) {
    if (Math.abs(milliseconds) >= length) return format.format(Math.trunc(milliseconds / length), unit)
  }
  return format.format(0, 'minute')
}

/** A span in milliseconds in its two largest units, "3 hr 20 min"; below a minute in seconds. */
export function span(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1_000)
  const parts = { days: Math.floor(seconds / 86_400), hours: Math.floor(seconds / 3_600) % 24 }
  const minutes = Math.floor(seconds / 60) % 60
  const shown =
    parts.days > 0
      ? [unit(parts.days, 'day'), unit(parts.hours, 'hour')]
      : parts.hours > 0
        ? [unit(parts.hours, 'hour'), unit(minutes, 'minute')]
        : minutes > 0
          ? [unit(minutes, 'minute')]
          : [unit(seconds, 'second')]
  return once(`${tag()} list`, () => new Intl.ListFormat(tag(), { type: 'unit', style: 'short' })).format(
    shown.filter((part, index) => index === 0 || part !== ''),
  )
}

const unit = (count: number, name: 'day' | 'hour' | 'minute' | 'second'): string =>
  count === 0 && name !== 'second' ? '' : number(count, { style: 'unit', unit: name, unitDisplay: 'long' })

/**
 * What is left of a promise in its own measure: "2.5 business hours left"; below an hour in minutes. Its whole seconds
 * are what counts: a list and an open explanation come to it by different sums, and say the same.
 */
export function leftInWords(amount: number, unit: 'hour' | 'businessHour' | 'businessDay'): string {
  const left = Math.max(0, unit === 'businessDay' ? Math.round(amount * 1e6) / 1e6 : Math.round(amount * 3_600) / 3_600)
  if (unit !== 'businessDay' && left < 1) {
    const count = Math.ceil(Math.round(left * 3_600) / 60)
    return unit === 'hour' ? m.pages_left_minutes({ count }) : m.pages_left_business_minutes({ count })
  }
  const count = Math.floor(Math.round(left * 1e6) / 1e5) / 10
  const shown = number(count)
  if (unit === 'hour') return m.pages_left_hours({ count, shown })
  if (unit === 'businessHour') return m.pages_left_business_hours({ count, shown })
  return m.pages_left_business_days({ count, shown })
}
