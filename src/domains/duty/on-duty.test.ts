import { describe, expect, test } from 'vitest'
import { type Calendar, calendarSchema } from '../../sla/index.ts'
import { type Hours, shiftsOf, standingAt, switchHoldsUntil } from './on-duty.ts'

const workdays = { sunday: ['09:00-18:00'], monday: ['09:00-18:00'], tuesday: ['09:00-18:00'] }
const agreement: Calendar = calendarSchema.parse({
  timeZone: 'Asia/Riyadh',
  week: workdays,
  exceptions: [
    { from: '2027-02-08', to: '2027-03-08', hours: ['10:00-16:00'], name: 'ramadan' },
    { from: '2027-03-09', to: '2027-03-12', hours: [], name: 'eid_al_fitr' },
  ],
})
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Riyadh').epochMilliseconds
const span = (from: string, to: string) => ({ from: at(from), to: at(to) })
const own = (week: Calendar['week'] | null, exceptions: object[] = []) =>
  shiftsOf(agreement, { week, exceptions: calendarSchema.parse({ ...agreement, exceptions }).exceptions })
const plain: Hours = { shifts: own(null), absences: [], switched: null }
const night = own({ sunday: ['18:00-24:00'], tuesday: ['00:00-06:00'] }, [
  { from: '2027-03-09', to: '2027-03-09', hours: ['00:00-06:00'] },
])

// Sunday 22 November 2026.
test.each<[string, Hours, string, boolean, string, string | null]>([
  ['within hours', plain, '2026-11-22T09:00', true, 'shift', '2026-11-22T18:00'],
  ['at closing time', plain, '2026-11-22T18:00', false, 'off_shift', '2026-11-23T09:00'],
  ['in Ramadan with the agreement', plain, '2027-02-14T16:30', false, 'off_shift', '2027-02-15T10:00'],
  [
    'in Ramadan by hours of their own',
    { ...plain, shifts: night },
    '2027-02-14T18:30',
    true,
    'shift',
    '2027-02-15T00:00',
  ],
  ['on a holiday', { ...plain, shifts: own(workdays) }, '2027-03-09T10:00', false, 'off_shift', '2027-03-14T09:00'],
  ['on a holiday that they work', { ...plain, shifts: night }, '2027-03-09T01:00', true, 'shift', '2027-03-09T06:00'],
  ['without hours at all', { ...plain, shifts: own({}) }, '2026-11-22T10:00', false, 'off_shift', null],
])('%s', (_name, hours, when, on, why, until) => {
  expect(standingAt(hours, at(when))).toEqual({ on, why, until: until === null ? null : at(until) })
})

describe('away and switched', () => {
  const absences = [span('2026-11-22T12:00', '2026-11-23T12:00')]
  test('an absence goes before the shift, and ends by itself', () => {
    expect(standingAt({ ...plain, absences }, at('2026-11-22T13:00'))).toMatchObject({
      why: 'absent',
      until: at('2026-11-23T12:00'),
    })
    expect(standingAt({ ...plain, absences }, at('2026-11-22T11:00')).until).toBe(at('2026-11-22T12:00'))
  })

  test.each([
    ['off within a shift', false, '2026-11-22T11:00', '2026-11-22T12:00', '2026-11-23T12:00'],
    ['on while away', true, '2026-11-22T13:00', '2026-11-22T18:00', '2026-11-22T18:00'],
  ])('switched %s, until the plan changes', (_name, on, pressed, holds, until) => {
    const given = { ...plain, absences }
    const holdsUntil = switchHoldsUntil(given, at(pressed))
    expect(holdsUntil).toBe(at(holds))
    const switched = { on, at: at(pressed), until: holdsUntil }
    const standing = standingAt({ ...given, switched }, at(pressed))
    expect(standing).toEqual({ on, why: on ? 'switched_on' : 'switched_off', until: at(until) })
    expect(standingAt({ ...given, switched }, at(holds)).why).toBe('absent')
  })
})
