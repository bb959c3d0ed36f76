import { describe, expect, it } from 'vitest'
import { figuresOf, fillFigures, type Promised, unknownFigures } from './figures.ts'
import { strayFigures } from './stray-figures.ts'

const workday = ['09:00-18:00']
const promised: Promised = {
  clauses: {
    C4: { amount: 4, unit: 'businessHour' },
    C6: { amount: 24, unit: 'businessHour' },
    'S6.response': { amount: 1, unit: 'hour' },
    'S6.resolution': { amount: 4, unit: 'hour' },
    'S7.response': { amount: 4, unit: 'hour' },
    'S7.resolution': { amount: 1, unit: 'businessDay' },
    'S8.response': { amount: 1, unit: 'businessDay' },
    'S8.resolution': { amount: 3, unit: 'businessDay' },
    'S9.response': { amount: 2, unit: 'businessDay' },
  },
  calendar: {
    timeZone: 'Asia/Riyadh',
    week: { sunday: workday, monday: workday, tuesday: workday, wednesday: workday, thursday: workday },
  },
  availability: 0.99,
}

describe('figures of the agreement', () => {
  it('are said in the language of the reader', () => {
    const text = '{{C4}}, {{ S7.resolution }}, {{S9.response}}, {{availability}}'
    const said = (locale: 'ar' | 'fr' | 'en') => fillFigures(text, figuresOf(promised, locale))
    expect(said('ar')).toBe('4 ساعات عمل, يوم عمل واحد, يومَي عمل, 99%')
    expect(said('fr').replaceAll(/[\u00a0\u202f]/g, ' ')).toBe('4 heures ouvrées, 1 jour ouvré, 2 jours ouvrés, 99 %')
    expect(said('en')).toBe('4 business hours, 1 business day, 2 business days, 99%')
  })

  it('say the days and hours of the calendar, days that are alike together', () => {
    expect(figuresOf(promised, 'en').hours).toBe('Sunday to Thursday, 9:00 to 18:00 (Saudi time)')
    expect(figuresOf(promised, 'fr').hours).toBe(
      'du dimanche au jeudi, de 9\u00a0h à 18\u00a0h (heure d’Arabie saoudite)',
    )
    expect(figuresOf(promised, 'ar').hours).toBe('من الأحد إلى الخميس، من 9:00 إلى 18:00 (بتوقيت السعودية)')
    const split = { friday: ['08:00-12:00', '14:00-16:00'], monday: workday }
    const calendar = { timeZone: 'Europe/Paris', week: split }
    expect(figuresOf({ ...promised, calendar }, 'en').hours).toBe(
      'Monday, 9:00 to 18:00 and Friday, 8:00 to 12:00 and 14:00 to 16:00 (CET)',
    )
  })

  it('that there are not are told, and stay as they were typed', () => {
    expect(unknownFigures('{{C4}} {{C5}} {{x}} {{C5}}')).toEqual(['C5', 'x'])
    expect(fillFigures('{{C5}}', figuresOf(promised, 'en'))).toBe('{{C5}}')
  })
})

describe('a figure that stands by itself', () => {
  it.each([
    ['en', 'We answer within 5 hours.', ['5 hours']],
    ['en', 'It takes two business hours, or 30 minutes.', ['30 minutes', 'two business hours']],
    ['en', '99.9% of the time', ['99.9%']],
    ['fr', 'en 48 heures, 5 % du temps', ['48 heures', '5 %']],
    ['fr', 'trois semaines', ['trois semaines']],
    ['ar', 'خلال ٤٨ ساعة أو ساعتين', ['48 ساعة', 'ساعتين']],
    ['ar', 'بعد خمسة أيام و10%', ['10%', 'خمسة أيام']],
  ] as const)('is found (%s): %s', (locale, text, stray) => {
    expect(strayFigures(text, locale, promised).toSorted()).toEqual([...stray].toSorted())
  })

  it.each([
    ['en', 'Within 4 business hours; 3 days; 99 %; every 6 months; see R-2026-000123 at 9:00, step 2 of 3.'],
    ['en', 'Within {{C4}}, `30 minutes`, [10 people](/x?5-days). A 2-factor code, one day.'],
    ['fr', 'Sous 24 heures ouvrées, 99 %, le 3 mars, jusqu’à 5 fichiers.'],
    ['ar', 'خلال 24 ساعة عمل، أو 3 أيام عمل، أو يومي عمل، 99%، يومًا ما، عام 2026، حتى 5 ملفات'],
  ] as const)('is none where the agreement says so, or where it is no promise (%s)', (locale, text) => {
    expect(strayFigures(text, locale, promised)).toEqual([])
  })
})
