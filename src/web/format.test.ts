import { describe, expect, test } from 'vitest'
import { locales } from '#base/locale.ts'
import { date, fileSize, instant, leftInWords, percent, relative, sameWallClock, span } from './format.ts'
import { setLanguageSource } from './language.ts'

const at = '2026-11-29T09:00:00.000Z'

describe.each(locales)('in %s', (locale) => {
  test('digits are Latin and the calendar is Gregorian, whatever the machine thinks', () => {
    setLanguageSource(() => locale)
    for (const text of [
      instant(at, 'full', 'Asia/Riyadh'),
      instant(at, 'weekday', 'Asia/Riyadh'),
      date('2026-11-29'),
    ]) {
      expect(text).toContain('29')
    }
    expect(instant(at, 'full', 'Asia/Riyadh')).toMatch(/2026.*12:00/)
    expect(instant(at, 'time', 'Europe/Paris')).toBe('10:00')
  })
})

test('says spans in their two largest units', () => {
  setLanguageSource(() => 'en')
  expect(span(3 * 3_600_000 + 20 * 60_000 + 5_000)).toBe('3 hours, 20 minutes')
  expect(span(49 * 3_600_000)).toBe('2 days, 1 hour')
  expect(span(3_600_000)).toBe('1 hour')
  expect(span(9_000)).toBe('9 seconds')
  setLanguageSource(() => 'ar')
  expect(span(2 * 3_600_000)).toBe('ساعتان')
})

test('says how long ago and how soon', () => {
  setLanguageSource(() => 'fr')
  expect(relative(-3 * 86_400_000)).toBe('il y a 3 jours')
  expect(relative(2 * 3_600_000)).toBe('dans 2 heures')
  expect(relative(10_000)).toBe('cette minute-ci')
})

test('rounds a share down: all of it is said of all of it only', () => {
  setLanguageSource(() => 'en')
  expect(percent(0.999)).toBe('99%')
  expect(percent(1)).toBe('100%')
})

test('says sizes', () => {
  setLanguageSource(() => 'en')
  expect(fileSize(1)).toBe('1 kB')
  expect(fileSize(2_500_000)).toBe('2.5 MB')
})

test('knows zones whose hands stand the same', () => {
  expect(sameWallClock(at, 'Asia/Riyadh', 'Asia/Kuwait')).toBe(true)
  expect(sameWallClock(at, 'Asia/Riyadh', 'Europe/Paris')).toBe(false)
})

test.each([
  // The same 35 minutes, as the interface says them and as the spans of an explanation add up.
  [35 / 60, 'businessHour', '35 business minutes left'],
  [(1 - (4 - 35 / 60) / 4) * 4, 'businessHour', '35 business minutes left'],
  [35 / 60 + 1e-9, 'businessHour', '35 business minutes left'],
  [36 / 60 - 1e-9, 'businessHour', '36 business minutes left'],
  [2.5 - 1e-12, 'businessHour', '2.5 business hours left'],
  [1 - 1e-12, 'hour', '1 hour left'],
  [0, 'hour', '0 minutes left'],
] as const)('says %d %s as %s', (left, unit, said) => {
  setLanguageSource(() => 'en')
  expect(leftInWords(left, unit)).toBe(said)
})
