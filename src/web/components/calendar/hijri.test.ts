import { describe, expect, test } from 'vitest'
import { hijriOf, ramadanOf, ramadansIn } from './hijri.ts'

test('a date by the calendar of Umm al-Qura', () => {
  expect(hijriOf('2027-03-09')).toEqual({ year: 1448, month: 10, day: 1 })
})

describe('Ramadan', () => {
  test.each([
    [1447, '2026-02-18', '2026-03-19'],
    [1448, '2027-02-08', '2027-03-08'],
    [1449, '2028-01-28', '2028-02-25'],
  ])('of %i', (year, from, to) => {
    expect(ramadanOf(year)).toEqual({ from, to })
  })

  test('of every year begins on its first day and ends on its last', () => {
    for (let year = 1440; year <= 1490; year++) {
      const { from, to } = ramadanOf(year) ?? { from: '', to: '' }
      expect(hijriOf(from)).toEqual({ year, month: 9, day: 1 })
      const after = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10)
      expect(hijriOf(after)).toEqual({ year, month: 10, day: 1 })
    }
  })

  test('comes twice in some Gregorian years', () => {
    expect(ramadansIn(2027)).toEqual([1448])
    expect(ramadansIn(2030)).toEqual([1451, 1452])
  })
})
