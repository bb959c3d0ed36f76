import { describe, expect, test } from 'vitest'
import { comingAndPast, localDate } from './dates.ts'
import { fieldOf, hoursOf, withException, withoutException, withWeek } from './entered.ts'
import type { Definition } from './words.ts'

const exception = (from: string, to = from) => ({ from, to, hours: [], applies: 'workdays' as const, name: from })
const calendar: Definition = {
  timeZone: 'Asia/Riyadh',
  week: { sunday: ['09:00-18:00'] },
  exceptions: [exception('2027-02-08', '2027-03-08'), exception('2027-02-22'), exception('2027-03-09', '2027-03-12')],
}
const form = (fields: Record<string, string>): FormData => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

test.each([
  ['', []],
  ['09:00-18:00', ['09:00-18:00']],
  [' 09:00 - 13:00 , 14:00–18:00', ['09:00-13:00', '14:00-18:00']],
  ['٠٩:٠٠-١٣:٠٠، ١٤:٠٠-١٨:٠٠', ['09:00-13:00', '14:00-18:00']],
  ['noon', ['noon']],
])('hours typed as %j', (typed, hours) => {
  expect(hoursOf(typed)).toEqual(hours)
})

describe('a calendar', () => {
  test('takes a week from a form, days without hours left out', () => {
    const edited = withWeek(calendar, form({ timeZone: 'UTC', sunday: '', monday: '10:00-12:00' }))
    expect(edited).toEqual({ ...calendar, timeZone: 'UTC', week: { monday: ['10:00-12:00'] } })
  })

  test.each([
    [null, ['2027-02-08', '2027-02-22', 'Eid', '2027-03-09']],
    [2, ['2027-02-08', '2027-02-22', 'Eid']],
  ])('takes an exception in the place of %s, in the order of dates', (index, names) => {
    const fields = { known: '', name: ' Eid ', from: '2027-03-01', to: '2027-03-02', hours: '', applies: 'all' }
    const { exceptions } = withException(calendar, form(fields), index)
    expect(exceptions.map(({ name }) => name)).toEqual(names)
    expect(exceptions[2]).toEqual({ name: 'Eid', from: '2027-03-01', to: '2027-03-02', hours: [], applies: 'all' })
  })

  test('loses one', () => {
    expect(withoutException(calendar, 1).exceptions.map(({ name }) => name)).toEqual(['2027-02-08', '2027-03-09'])
  })

  test('shows what is still to come, with its place', () => {
    const { coming, past } = comingAndPast(calendar.exceptions, '2027-03-08')
    expect(coming.map(({ index }) => index)).toEqual([0, 2])
    expect(past.map(({ index }) => index)).toEqual([1])
    expect(localDate(Date.parse('2027-03-08T21:00:00Z'), 'Asia/Riyadh')).toBe('2027-03-09')
  })
})

test.each([
  ['definition.week.sunday.0', 'sunday'],
  ['definition.exceptions.12.hours.0', 'hours'],
  ['definition.exceptions.12', 'to'],
  ['definition.timeZone', 'timeZone'],
  ['reason', 'reason'],
])('a fault at %s is shown at %s', (path, field) => {
  expect(fieldOf(path)).toBe(field)
})
