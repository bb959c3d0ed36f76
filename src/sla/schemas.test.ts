import { expect, test } from 'vitest'
import { calendarSchema, pauseSchema, targetSchema } from './index.ts'

const calendar = (change: object) => ({ timeZone: 'Asia/Riyadh', week: { sunday: ['09:00-18:00'] }, ...change })
const exception = (change: object) =>
  calendar({ exceptions: [{ from: '2026-11-22', to: '2026-11-23', hours: [], name: 'x', ...change }] })

const faults = (definition: unknown): string[] =>
  calendarSchema.safeParse(definition).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

test.each([
  ['an unknown zone', calendar({ timeZone: 'Mars/Olympus' }), 'timeZone: "Mars/Olympus" is not a known time zone'],
  ['a misspelt day', calendar({ week: { sonntag: [] } }), 'week: Unrecognized key: "sonntag"'],
  [
    'hours that end before they begin',
    calendar({ week: { monday: ['18:00-09:00'] } }),
    'week.monday.0: "18:00-09:00" does not end after it begins',
  ],
  [
    'hours that end as they begin',
    calendar({ week: { monday: ['09:00-09:00'] } }),
    'week.monday.0: "09:00-09:00" does not end after it begins',
  ],
  [
    'hours that overlap, in whatever order',
    calendar({ week: { monday: ['12:00-18:00', '09:00-12:01'] } }),
    'week.monday: "09:00-12:01" and "12:00-18:00" overlap',
  ],
  [
    'hours past midnight',
    calendar({ week: { monday: ['20:00-24:01'] } }),
    'week.monday.0: "20:00-24:01" is not of the form HH:MM-HH:MM',
  ],
  [
    'one-digit hours',
    calendar({ week: { monday: ['9:00-18:00'] } }),
    'week.monday.0: "9:00-18:00" is not of the form HH:MM-HH:MM',
  ],
  ['a date that is none', exception({ to: '2027-02-29' }), 'exceptions.0.to: Invalid ISO date'],
  [
    'an exception that ends before it begins',
    exception({ to: '2026-11-21' }),
    'exceptions.0: 2026-11-21 is before 2026-11-22',
  ],
  [
    'hours of an exception that overlap',
    exception({ hours: ['09:00-12:00', '11:00-13:00'] }),
    'exceptions.0.hours: "09:00-12:00" and "11:00-13:00" overlap',
  ],
  [
    'an exception for whom',
    exception({ applies: 'weekend' }),
    'exceptions.0.applies: Invalid option: expected one of "workdays"|"all"',
  ],
])('a calendar with %s is refused', (_, definition, fault) => {
  expect(faults(definition)).toEqual([fault])
})

test.each([
  ['24:00', calendar({ week: { monday: ['00:00-24:00'] } })],
  ['intervals that touch', calendar({ week: { monday: ['09:00-12:00', '12:00-18:00'] } })],
  ['no hours at all', calendar({ week: {} })],
  ['an exception of one day without a name', exception({ to: '2026-11-22', name: undefined })],
  ['29 February', exception({ to: '2028-02-29' })],
])('a calendar with %s is accepted', (_, definition) => {
  expect(faults(definition)).toEqual([])
})

test('what was parsed is JSON, and parses to itself', () => {
  const parsed = calendarSchema.parse(exception({ hours: ['10:00-16:00'] }))
  expect(calendarSchema.parse(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed)
  expect(parsed.exceptions[0]?.applies).toBe('workdays')
})

test('targets and pauses', () => {
  expect(targetSchema.safeParse({ amount: 0.25, unit: 'businessDay' }).success).toBe(true)
  expect(targetSchema.safeParse({ amount: -1, unit: 'hour' }).success).toBe(false)
  expect(targetSchema.safeParse({ amount: Infinity, unit: 'hour' }).success).toBe(false)
  expect(pauseSchema.safeParse({ from: 5, to: null }).success).toBe(true)
  expect(pauseSchema.safeParse({ from: 5, to: 4 }).success).toBe(false)
})
