import { type CalendarView, knownHoliday, type knownHolidays } from '#domains/agreements/schemas.ts'
import { m } from '#messages'
import { clockTime, firstWeekday, gregorianDate, number, weekday } from '#web/format.ts'

export type Definition = CalendarView['definition']
export type Exception = Definition['exceptions'][number]
export type Weekday = keyof Definition['week']

/** As calendars count them: Sunday is 0. */
export const weekdays: readonly Weekday[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
]
/** As the reader's week runs. */
export const weekOfReader = (): readonly Weekday[] => {
  const first = firstWeekday()
  return [...weekdays.slice(first), ...weekdays.slice(0, first)]
}
export const weekdayName = (day: Weekday): string => weekday(weekdays.indexOf(day))

const occasions: Record<(typeof knownHolidays)[number], () => string> = {
  founding_day: m.commitments_holiday_founding_day,
  eid_al_fitr: m.commitments_holiday_eid_al_fitr,
  eid_al_adha: m.commitments_holiday_eid_al_adha,
  national_day: m.commitments_holiday_national_day,
  ramadan: m.commitments_holiday_ramadan,
}

/** Known occasions in the reader's language, others as they were typed. */
export function exceptionName({ name }: Pick<Exception, 'name'>): string {
  const known = knownHoliday.safeParse(name).data
  if (known !== undefined) return occasions[known]()
  return name === undefined || name === '' ? m.agreements_exception_unnamed() : name
}

/** "09:30" in minutes since midnight. */
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** "09:00–13:00 · 14:00–18:00", in the reader's digits and by the reader's clock. */
export function hoursText(hours: readonly string[] = []): string {
  if (hours.length === 0) return m.agreements_closed()
  if (hours.join() === '00:00-24:00') return m.agreements_all_day()
  return hours.map((interval) => `${clockTime(interval.slice(0, 5))}–${clockTime(interval.slice(6))}`).join(' · ')
}

/** Gregorian: the Hijri dates stand beside them. */
export const datesText = ({ from, to }: Pick<Exception, 'from' | 'to'>): string =>
  from === to ? gregorianDate(from) : m.agreements_dates_span({ from: gregorianDate(from), to: gregorianDate(to) })

/** The targets of the agreement in words. */
const targetWords = {
  hour: m.commitments_hours,
  businessHour: m.commitments_business_hours,
  businessDay: m.commitments_business_days,
}
export const targetText = ({ amount, unit }: { amount: number; unit: keyof typeof targetWords }): string =>
  targetWords[unit]({ count: amount })

export const revisionText = (revision: number): string => m.agreements_revision({ revision: number(revision) })

export const appliesText = ({ applies }: Pick<Exception, 'applies'>): string =>
  applies === 'all' ? m.agreements_applies_all() : m.agreements_applies_workdays()
