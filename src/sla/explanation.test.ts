import { expect, test } from 'vitest'
import { calendarSchema, explain, type ExplainedSpan } from './index.ts'

const workdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday']
const calendar = calendarSchema.parse({
  timeZone: 'Asia/Riyadh',
  week: Object.fromEntries(workdays.map((day) => [day, ['09:00-18:00']])),
  exceptions: [
    { from: '2026-03-16', to: '2026-03-18', hours: ['10:00-16:00'], name: 'Ramadan' },
    { from: '2026-03-19', to: '2026-03-22', hours: [], name: 'Eid al-Fitr' },
  ],
})

const at = (text: string): number => Date.parse(`2026-03-${text}+03:00`)
const HOUR = 3_600_000

/** `18T15:00 18T16:00 counted 1` */
const told = (spans: readonly ExplainedSpan[], unit = HOUR): string[] =>
  spans.map((span) => {
    const time = (instant: number | null): string =>
      instant === null ? 'open' : new Date(instant + 3 * HOUR).toISOString().slice(8, 16)
    const what = span.counted ? `counted ${span.amount / unit}` : `${span.why} ${span.name ?? ''}`
    return `${time(span.from)} ${time(span.to)} ${what}`.trimEnd()
  })

test('closed by night and weekend, the holiday by its name, the hours by what set them', () => {
  const target = { amount: 4, unit: 'businessHour' as const }
  const { due, spans, timeZone } = explain({ calendar, start: at('18T15:00'), target })
  expect(due).toBe(at('23T12:00'))
  expect(timeZone).toBe('Asia/Riyadh')
  expect(told(spans)).toEqual([
    '18T15:00 18T16:00 counted 1',
    '18T16:00 19T00:00 closed Ramadan',
    '19T00:00 20T00:00 holiday Eid al-Fitr',
    '20T00:00 22T00:00 closed',
    '22T00:00 23T00:00 holiday Eid al-Fitr',
    '23T00:00 23T09:00 closed',
    '23T09:00 23T12:00 counted 3',
  ])
})

test('a short day counts as a whole one', () => {
  const target = { amount: 1, unit: 'businessDay' as const }
  expect(told(explain({ calendar, start: at('15T13:30'), target }).spans, 1)).toEqual([
    '15T13:30 15T18:00 counted 0.5',
    '15T18:00 16T00:00 closed',
    '16T00:00 16T10:00 closed Ramadan',
    '16T10:00 16T13:00 counted 0.5',
  ])
})

test('a pause stands before what else would not have counted, with its reason', () => {
  const target = { amount: 4, unit: 'businessHour' as const }
  const pauses = [
    { from: at('17T15:30'), to: at('18T10:30'), reason: 'waiting for the client' },
    { from: at('18T10:15'), to: at('18T11:00'), reason: 'excluded' },
  ]
  expect(told(explain({ calendar, start: at('17T14:00'), target, pauses }).spans)).toEqual([
    '17T14:00 17T15:30 counted 1.5',
    '17T15:30 18T10:30 paused waiting for the client',
    '18T10:30 18T11:00 paused excluded',
    '18T11:00 18T13:30 counted 2.5',
  ])
})

test('around the clock there is nothing but pauses to explain', () => {
  const pauses = [{ from: at('20T01:00'), to: at('20T02:00') }]
  const target = { amount: 4, unit: 'hour' as const }
  expect(told(explain({ calendar, start: at('20T00:00'), target, pauses }).spans)).toEqual([
    '20T00:00 20T01:00 counted 1',
    '20T01:00 20T02:00 paused',
    '20T02:00 20T05:00 counted 3',
  ])
})

test('an open pause is the last thing known', () => {
  const pauses = [{ from: at('23T10:00'), to: null }]
  const target = { amount: 4, unit: 'businessHour' as const }
  const { due, spans } = explain({ calendar, start: at('23T09:00'), target, pauses })
  expect(due).toBeNull()
  expect(told(spans)).toEqual(['23T09:00 23T10:00 counted 1', '23T10:00 open paused'])
})

test('due at once, there is nothing to explain', () => {
  const course = { calendar, start: at('20T00:00'), target: { amount: 0, unit: 'businessHour' as const } }
  expect(explain(course)).toMatchObject({ due: at('20T00:00'), spans: [] })
})
