import { type CalendarView, knownHoliday, type knownHolidays } from '#domains/agreements/schemas.ts'
import { m } from '#messages'
import { gregorianDate, number, weekday } from '#web/format.ts'

export type Definition = CalendarView['definition']
export type Exception = Definition['exceptions'][number]
export type Weekday = keyof Definition['week']

/** As the week begins where the platform works. */
export const weekdays: readonly Weekday[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
]
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

/** "09:00–13:00 · 14:00–18:00". */
export function hoursText(hours: readonly string[] = []): string {
  if (hours.length === 0) return m.agreements_closed()
  if (hours.join() === '00:00-24:00') return m.agreements_all_day()
  return hours.map((interval) => interval.replace('-', '–')).join(' · ')
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
