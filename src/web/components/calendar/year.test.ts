import { describe, expect, test } from 'vitest'
import type { Definition } from './words.ts'
import { daysIn, monthsOf, rangeOf } from './year.ts'

const hours = ['09:00-18:00']
const exception = (from: string, to: string, open: string[], applies: 'workdays' | 'all' = 'workdays') => ({
  from,
  to,
  hours: open,
  applies,
})
/** Ramadan 2027 with shorter hours, Founding Day within it, Eid after it, and one open Friday. */
const calendar: Definition = {
  timeZone: 'Asia/Riyadh',
  week: { sunday: hours, monday: hours, tuesday: hours, wednesday: hours, thursday: hours },
  exceptions: [
    exception('2027-02-08', '2027-03-08', ['10:00-16:00']),
    exception('2027-02-22', '2027-02-22', []),
    exception('2027-03-09', '2027-03-13', []),
    exception('2027-04-02', '2027-04-02', ['09:00-12:00'], 'all'),
    exception('2027-05-02', '2027-05-02', ['09:00-20:00']),
  ],
}
const months = monthsOf(calendar, 2027, 0)
const dayOf = (date: string) => months.flatMap(({ days }) => days).find((day) => day.date === date)

describe('a day of the year', () => {
  test.each([
    ['2027-02-07', 'open', 8, null],
    ['2027-02-05', 'off', 0, null],
    ['2027-02-08', 'shorter', 6, 0],
    ['2027-02-12', 'off', 0, 0],
    ['2027-02-22', 'holiday', 0, 1],
    ['2027-03-11', 'holiday', 0, 2],
    ['2027-03-12', 'holiday', 0, 2],
    ['2027-04-02', 'longer', 3, 3],
    ['2027-05-02', 'longer', 8, 4],
  ])('%s is %s', (date, kind, share, place) => {
    expect(dayOf(date)).toMatchObject({ kind, share, exception: place })
  })

  test('says its Hijri date', () => {
    expect(dayOf('2027-03-09')?.hijri).toEqual({ year: 1448, month: 10, day: 1 })
  })
})

test('a month begins under its weekday, in either order of the week', () => {
  // 1 March 2027 is a Monday.
  expect(monthsOf(calendar, 2027, 0)[2]?.blanks).toBe(1)
  expect(monthsOf(calendar, 2027, 1)[2]?.blanks).toBe(0)
  expect(months.map(({ days }) => days.length)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
})

test('a range is chosen from either end', () => {
  expect(rangeOf('2027-03-12', '2027-03-09')).toEqual({ from: '2027-03-09', to: '2027-03-12' })
  expect(daysIn(rangeOf('2027-03-12', '2027-03-09'))).toBe(4)
})
