/** Dates by the calendar of Umm al-Qura, as Intl knows it; local dates are text, `2027-03-09`. */
export type HijriDate = { readonly year: number; readonly month: number; readonly day: number }

const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
})

export function hijriOf(date: string): HijriDate {
  const parts = format.formatToParts(Date.parse(`${date}T12:00:00Z`))
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  return { year: part('year'), month: part('month'), day: part('day') }
}

const day = 86_400_000
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10)

const ramadan = 9
/** The mean length of a Hijri year in days, and a first Muharram that it is counted from. */
const meanYear = 354.367
const anchor = { year: 1448, date: '2026-06-16' }

/** First and last day of Ramadan of a Hijri year; undefined outside of what the calendar is published for. */
export function ramadanOf(year: number): { from: string; to: string } | undefined {
  if (!Number.isInteger(year) || year < 1400 || year > 1499) return undefined
  // Near the middle of Ramadan, whatever the lengths of the months are; then back to its first day.
  const middle = daysAfter(anchor.date, Math.round((year - anchor.year) * meanYear + 8.5 * 29.53))
  const guess = hijriOf(middle)
  if (guess.year !== year || guess.month !== ramadan) return undefined
  const from = daysAfter(middle, 1 - guess.day)
  const to = hijriOf(daysAfter(from, 29)).month === ramadan ? daysAfter(from, 29) : daysAfter(from, 28)
  return { from, to }
}

/** The Hijri years of the Ramadans that lie in a Gregorian year, at least in part: one, seldom two. */
export function ramadansIn(year: number): number[] {
  const [first, last] = [hijriOf(`${year}-01-01`).year, hijriOf(`${year}-12-31`).year]
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return years.filter((one) => {
    const dates = ramadanOf(one)
    return dates !== undefined && dates.from <= `${year}-12-31` && dates.to >= `${year}-01-01`
  })
}

/** Six hours, the most that the labour law lets Muslim staff work in Ramadan; a suggestion. */
export const ramadanHours = ['10:00-16:00'] as const
