import fc from 'fast-check'
import { expect, test } from 'vitest'
import { elapsedOf, leftOf } from './promise.ts'

const hour = 3_600_000
const start = Date.parse('2026-11-26T14:00:00Z')
const at = (hours: number): string => new Date(start + hours * hour).toISOString()

// Thursday 17:00 in Riyadh, four business hours: one before the week closes, three on Sunday morning.
const spans = [
  { from: at(0), to: at(1), counted: true, amount: hour },
  { from: at(1), to: at(64), counted: false, amount: null },
  { from: at(64), to: at(67), counted: true, amount: 3 * hour },
]

test.each([
  ['at the start', 0, 0],
  ['in open hours', 0.5, 0.125],
  ['when the office closes', 1, 0.25],
  ['through the weekend', 40, 0.25],
  ['on Sunday morning', 65.5, 0.625],
  ['at the deadline', 67, 1],
  ['afterwards', 90, 1],
])('the share that has passed %s', (_, hours, share) => {
  expect(elapsedOf(spans, start + hours * hour)).toBeCloseTo(share, 10)
})

test('business days weigh the same however long they are open', () => {
  const days = [
    { from: at(0), to: at(9), counted: true, amount: 1 },
    { from: at(24), to: at(30), counted: true, amount: 1 },
  ]
  expect(elapsedOf(days, start + 9 * hour)).toBe(0.5)
  expect(elapsedOf(days, start + 27 * hour)).toBe(0.75)
})

test('a pause that lasts counts for nothing', () => {
  const paused = [spans[0], { from: at(1), to: null, counted: false, amount: null }].filter(
    (span) => span !== undefined,
  )
  expect(elapsedOf(paused, start + 90 * hour)).toBe(1)
})

test('never goes back', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -5, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 50, noNaN: true }),
      (from, by) => {
        expect(elapsedOf(spans, start + (from + by) * hour)).toBeGreaterThanOrEqual(
          elapsedOf(spans, start + from * hour),
        )
      },
    ),
  )
})

test.each([
  ['shrinks while only open time is left', 'businessHour', 3, 3, 1, 2],
  ['is nothing at the deadline', 'businessHour', 3, 3, 3, 0],
  ['is nothing afterwards', 'hour', 3, 3, 5, 0],
  ['stands while closed hours are before it', 'businessHour', 3, 20, 1, 3],
  ['stands when it is counted in days', 'businessDay', 1, 24, 1, 1],
] as const)('what is left %s', (_, unit, amount, hoursToDue, later, left) => {
  const promise = { target: { unit }, remaining: { amount }, dueAt: at(hoursToDue) }
  expect(leftOf(promise, start, start + later * hour)).toBeCloseTo(left, 10)
})

test('what is paused has no deadline, and keeps what it has', () => {
  const promise = { target: { unit: 'hour' as const }, remaining: { amount: 2 }, dueAt: null }
  expect(leftOf(promise, start, start + 9 * hour)).toBe(2)
})
