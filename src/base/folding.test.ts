import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, spell, stem, wordsOf } from './folding.ts'

const stemOf = (word: string) => stem(fold(word))

describe('folding', () => {
  it.each([
    ['أحمد', 'احمد'],
    ['إجازة', 'اجازه'],
    ['آخر', 'اخر'],
    ['مستشفى', 'مستشفي'],
    ['مُحَامِيَةٌ', 'محاميه'],
    ['محـــامي', 'محامي'],
    ['٢٠٢٦', '2026'],
    ['۱۴۴۸', '1448'],
    ['Élève', 'eleve'],
    ['CŒUR', 'coeur'],
    ['Straße', 'strasse'],
    ['Ñandú', 'nandu'],
  ])('%s is looked for as %s', (text, folded) => expect(fold(text)).toBe(folded))

  it.each([
    ['مسؤول', 'مسئول'],
    ['شؤون', 'شئون'],
    ['محامى', 'محامي'],
    ['قارئ', 'قاري'],
    ['ى', 'ي'],
    ['Ｗａｆａ', 'wafa'],
    ['e\u0301', 'é'],
    ['ا\u0654', 'أ'],
    ['Ǽ', 'æ'],
  ])('%s and %s are spellings of one word', (one, other) => expect(fold(one)).toBe(fold(other)))

  it('changes nothing the second time', () => {
    const arabic = fc.string({ unit: fc.constantFrom(...'أإآٱءؤئىيةهاولبتكـًَُ١ ') })
    fc.assert(
      fc.property(fc.oneof(arabic, fc.string({ unit: 'binary' })), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 500 },
    )
  })

  it('does not care for case, signs and form', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aéÀçßœأإؤيةَـ 1٢') }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text))
        expect(fold(text.toUpperCase())).toBe(fold(text))
      }),
    )
  })
})

it.each([
  ['المحاسبة', 'المحاصبة'],
  ['ضريبة', 'ظريبة'],
])('%s and %s sound alike', (one, other) => {
  expect(spell(fold(one))).toBe(spell(fold(other)))
  expect(spell(fold(one))).toMatch(/^[a-z]+$/)
})

describe('stems', () => {
  it.each([
    ['استشارات', 'استشارة'],
    ['والاستشارات', 'استشارة'],
    ['بالاستشارة', 'استشارات'],
    ['للاستشارات', 'استشارة'],
    ['المحامين', 'محامٍ'],
    ['محامون', 'محامى'],
    ['المسؤولين', 'مسئول'],
    ['الشركات', 'شركة'],
    ['العقود', 'عقد'],
    ['القضايا', 'قضية'],
    ['contracts', 'contract'],
    ['Sociétés', 'société'],
  ])('%s and %s have one', (one, other) => expect(stemOf(one)).toBe(stemOf(other)))

  it.each([
    ['عقد', 'عقار'],
    ['محامي', 'محاسب'],
    ['ال', 'ا'],
    ['business', 'busines'],
  ])('%s and %s have not', (one, other) => expect(stemOf(one)).not.toBe(stemOf(other)))

  it('leave two letters at least, and only letters that were there', () => {
    const word = fc.string({ unit: fc.constantFrom(...'اويهلبتنكقفس'), minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(word, (text) => {
        expect(stem(text).length).toBeGreaterThanOrEqual(2)
        expect(fold(stem(text))).toBe(stem(text))
      }),
    )
  })
})

describe('words', () => {
  it('stand where they stand in the text', () => {
    const text = 'العَقْد رقم R-2026-000123، الثاني'
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'العَقْد',
      'رقم',
      'R',
      '2026',
      '000123',
      'الثاني',
    ])
    expect(wordsOf(text)[0]).toMatchObject({ folded: 'العقد', stem: 'عقد' })
  })

  it('are letters and digits, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { start, end, folded, stem: of } of wordsOf(text)) {
          expect(start).toBeLessThan(end)
          expect(folded).toMatch(/^[\p{L}\p{N}]+$/u)
          expect(of).toMatch(/^[\p{L}\p{N}]+$/u)
        }
      }),
    )
  })
})
