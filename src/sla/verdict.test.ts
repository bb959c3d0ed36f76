import { describe, expect, test } from 'vitest'
import { calendarSchema, type Pause, reminders, verdict } from './index.ts'

const at = (text: string): number => Date.parse(`2026-11-${text}+03:00`)

/** Sunday 22 November 2026, 9:00 in Riyadh: four business hours, due at 13:00. */
const course = {
  calendar: calendarSchema.parse({
    timeZone: 'Asia/Riyadh',
    week: { sunday: ['09:00-18:00'], monday: ['09:00-18:00'] },
  }),
  start: at('22T09:00'),
  target: { amount: 4, unit: 'businessHour' as const },
}
const lunch: Pause = { from: at('22T12:00'), to: at('22T12:30') }
const waiting: Pause = { from: at('22T12:00'), to: null }
const due = at('22T13:00')

describe('a commitment', () => {
  test.each([
    [
      'just begun',
      {},
      null,
      at('22T09:00'),
      { state: 'running', atRisk: false, elapsedShare: 0, remaining: 14_400_000 },
    ],
    ['a millisecond before it is at risk', {}, null, at('22T12:00') - 1, { state: 'running', atRisk: false }],
    ['three quarters on', {}, null, at('22T12:00'), { state: 'running', atRisk: true, elapsedShare: 0.75 }],
    [
      'at the deadline',
      {},
      null,
      due,
      { state: 'running', atRisk: true, elapsedShare: 1, remaining: 0, missedAt: null },
    ],
    ['a millisecond after', {}, null, due + 1, { state: 'missed', atRisk: false, missedAt: due, due }],
    ['a week after, looked at late', {}, null, at('29T13:00'), { state: 'missed', missedAt: due, remaining: 0 }],
    ['met at the deadline', {}, due, at('29T13:00'), { state: 'met', missedAt: null, elapsedShare: 1 }],
    ['met a millisecond late', {}, due + 1, at('29T13:00'), { state: 'missed', missedAt: due }],
    [
      'met in time, long ago',
      {},
      at('22T10:00'),
      at('29T13:00'),
      { state: 'met', elapsedShare: 0.25, remaining: 10_800_000 },
    ],
    ['met later than we look', {}, at('22T10:00'), at('22T09:30'), { state: 'running', elapsedShare: 0.125 }],
    [
      'waiting',
      { pauses: [waiting] },
      null,
      at('29T13:00'),
      { state: 'paused', due: null, atRisk: true, elapsedShare: 0.75 },
    ],
    ['met while waiting', { pauses: [waiting] }, at('23T13:00'), at('29T13:00'), { state: 'met', missedAt: null }],
    ['at lunch', { pauses: [lunch] }, null, at('22T12:15'), { state: 'paused', due: at('22T13:30') }],
    ['back from lunch', { pauses: [lunch] }, null, at('22T12:30'), { state: 'running', due: at('22T13:30') }],
    [
      'paused after it was missed',
      { pauses: [{ from: due + 1, to: null }] },
      null,
      due + 2,
      { state: 'missed', missedAt: due },
    ],
  ] as const)('%s', (_, change, metAt, now, expected) => {
    expect(verdict({ ...course, ...change, metAt, now })).toMatchObject(expected)
  })
})

describe('reminders', () => {
  test('come at a half, three quarters and nine tenths of the measure', () => {
    expect(reminders(course)).toEqual([
      { share: 0.5, at: at('22T11:00') },
      { share: 0.75, at: at('22T12:00') },
      { share: 0.9, at: at('22T12:36') },
    ])
  })

  test('are exact after a pause, to the millisecond', () => {
    const pauses = [{ from: at('22T09:00:00.123'), to: at('22T09:00:01') }]
    expect(reminders({ ...course, pauses }).map(({ at }) => at)).toEqual([
      at('22T11:00:00.877'),
      at('22T12:00:00.877'),
      at('22T12:36:00.877'),
    ])
  })

  test('count business time over the night, and days by their weight', () => {
    const target = { amount: 1, unit: 'businessDay' as const }
    expect(reminders({ ...course, start: at('22T13:30'), target }).map(({ at }) => at)).toEqual([
      at('22T18:00'),
      at('23T11:15'),
      at('23T12:36'),
    ])
  })

  test('that an open pause holds up are not known yet', () => {
    expect(reminders({ ...course, pauses: [{ from: at('22T11:30'), to: null }] })).toEqual([
      { share: 0.5, at: at('22T11:00') },
    ])
  })
})
