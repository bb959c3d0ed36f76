import { afterEach, describe, expect, test } from 'vitest'
import type { Habits } from './manner.ts'
import { inDigits, plainHabits, sayInstant, setDigitsSource, spoken } from './saying.ts'

const at = Date.parse('2026-11-29T14:05:00.000Z')
const parts = { day: 'numeric', month: 'long', year: 'numeric', time: true } as const
const riyadh = { timeZone: 'Asia/Riyadh' }

const cases: readonly [locale: 'ar' | 'fr' | 'en', habits: Partial<Habits>, says: string][] = [
  ['en', {}, '29 November 2026 at 17:05'],
  ['en', { hourCycle: 'h12' }, '29 November 2026 at 5:05 pm'],
  ['en', { dateCalendar: 'both' }, '29 November 2026 at 17:05 (19 Jumada II 1448 AH)'],
  ['en', { dateCalendar: 'hijri', digits: 'arab' }, '١٩ Jumada II ١٤٤٨ AH at ١٧:٠٥'],
  ['fr', {}, '29 novembre 2026 à 17:05'],
  ['fr', { dateCalendar: 'both' }, '29 novembre 2026 à 17:05 (19 joumada ath-thania 1448 AH)'],
  ['ar', {}, '29 نوفمبر 2026 في 17:05'],
  ['ar', { hourCycle: 'h12', digits: 'arab' }, '٢٩ نوفمبر ٢٠٢٦ في ٥:٠٥ م'],
  ['ar', { dateCalendar: 'hijri' }, '19 جمادى الآخرة 1448 هـ في 17:05'],
  ['ar', { dateCalendar: 'both', digits: 'arab' }, '٢٩ نوفمبر ٢٠٢٦ في ١٧:٠٥ (١٩ جمادى الآخرة ١٤٤٨ هـ)'],
]

test.each(cases)('says an instant in %s with %o', (locale, habits, says) => {
  // Spaces and marks between the parts differ between versions of the runtime.
  const plain = sayInstant(at, parts, { ...plainHabits, ...habits, ...riyadh, locale })
  expect(plain.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/[\u200e\u200f]/g, '')).toBe(says)
})

test('the Hijri day is that of the zone', () => {
  const late = Date.parse('2026-11-29T22:00:00.000Z')
  const day = { day: 'numeric' } as const
  const hijri = { ...plainHabits, dateCalendar: 'hijri', locale: 'en' } as const
  expect(sayInstant(late, day, { ...hijri, timeZone: 'UTC' })).toContain('19')
  expect(sayInstant(late, day, { ...hijri, ...riyadh })).toContain('20')
})

test.each([
  ['within 24 hours', 'within ٢٤ hours'],
  ['C4 and R-2026-000123 by mail2@example.org', 'C4 and R-2026-000123 by mail2@example.org'],
  ['9:00 – 18:00', '٩:٠٠ – ١٨:٠٠'],
])('digits of codes and addresses stay: %s', (text, says) => {
  expect(inDigits(text, 'latn')).toBe(text)
  expect(inDigits(text, 'arab')).toBe(says)
})

describe('messages', () => {
  afterEach(() => setDigitsSource(() => 'latn'))

  test('have numbers and sentence in the digits of the reader, and leave words alone', () => {
    const say = () => spoken`${3} of 5, by ${'Studio 54'}`
    expect(say()).toBe('3 of 5, by Studio 54')
    setDigitsSource(() => 'arab')
    expect(say()).toBe('٣ of ٥, by Studio 54')
  })
})
