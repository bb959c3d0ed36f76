import { describe, expect, test } from 'vitest'
import { quantile, shareOf, weekOf } from './figures.ts'

describe('a quantile is the nearest rank', () => {
  test.each([
    [[], 0.5, null],
    [[7], 0.9, 7],
    [[1, 2], 0.5, 1],
    [[1, 2, 3], 0.5, 2],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0.9, 10],
  ])('of %j at %d', (values, part, expected) => {
    expect(quantile(values, part)).toBe(expected)
  })
})

test.each([
  [0, 0, null],
  [3, 1, 0.75],
  [0, 2, 0],
])('%d kept and %d missed', (kept, missed, expected) => {
  expect(shareOf(kept, missed)).toBe(expected)
})

test.each([
  ['2026-11-22', '2026-11-22'],
  ['2026-11-28', '2026-11-22'],
  ['2026-11-29', '2026-11-29'],
  ['2027-01-01', '2026-12-27'],
])('%s is in the week of %s', (day, sunday) => {
  expect(weekOf(day).toString()).toBe(sunday)
})
