import { m } from '#messages'
import { gregorianWeekday, hijriDate } from '#web/format.ts'
import { datesText, type Exception, exceptionName, hoursText } from './words.ts'
import { type Day, daysIn, type Range } from './year.ts'

/** A day of the year in words: its dates in both calendars, what it is called, when it is open. */
export function dayName({ date, exception, hours }: Day, exceptions: readonly Exception[]): string {
  const one = exception === null ? undefined : exceptions[exception]
  const parts = [gregorianWeekday(date), hijriDate(date), ...(one === undefined ? [] : [exceptionName(one)])]
  return [...parts, hoursText(hours)].join(' · ')
}

/** "9 March 2027 to 12 March 2027, 4 days". */
export const rangeText = (range: Range): string =>
  m.agreements_range({ dates: datesText(range), days: m.agreements_days({ count: daysIn(range) }) })
