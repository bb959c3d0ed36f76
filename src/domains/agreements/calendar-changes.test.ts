import { describe, expect, test } from 'vitest'
import type { Calendar } from '../../sla/index.ts'
import { changesBetween } from './calendar-changes.ts'

const eid = { from: '2027-03-09', to: '2027-03-12', hours: [], name: 'eid_al_fitr', applies: 'workdays' as const }
const nextEid = { ...eid, from: '2028-02-26', to: '2028-02-29' }
const before: Calendar = { timeZone: 'Asia/Riyadh', week: { sunday: ['09:00-18:00'] }, exceptions: [eid, nextEid] }

describe('between two revisions', () => {
  test('nothing', () => {
    expect(changesBetween(before, structuredClone(before))).toEqual([])
  })

  test('zone and week', () => {
    const week = { sunday: ['09:00-13:00', '14:00-18:00'], monday: ['09:00-12:00'] }
    expect(changesBetween(before, { ...before, timeZone: 'UTC', week })).toEqual([
      { what: 'zone', before: 'Asia/Riyadh', after: 'UTC' },
      { what: 'day', day: 'sunday', before: ['09:00-18:00'], after: ['09:00-13:00', '14:00-18:00'] },
      { what: 'day', day: 'monday', before: [], after: ['09:00-12:00'] },
    ])
  })

  test('a holiday that moved by a day is the same holiday', () => {
    const moved = { ...eid, from: '2027-03-10', to: '2027-03-13' }
    expect(changesBetween(before, { ...before, exceptions: [moved, nextEid] })).toEqual([
      { what: 'changed', before: eid, after: moved },
    ])
  })

  test('that of another year is not', () => {
    expect(changesBetween({ ...before, exceptions: [eid] }, { ...before, exceptions: [nextEid] })).toEqual([
      { what: 'added', exception: nextEid },
      { what: 'removed', exception: eid },
    ])
  })

  test('a new name for the same dates', () => {
    const named = { ...eid, name: 'Eid' }
    expect(changesBetween(before, { ...before, exceptions: [named, nextEid] })).toEqual([
      { what: 'changed', before: eid, after: named },
    ])
  })
})
