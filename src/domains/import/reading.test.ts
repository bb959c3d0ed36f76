import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importFile } from '../../../test/factories/imports.ts'
import { guessColumns, missingColumns } from './csv-columns.ts'
import { guessFile } from './guess.ts'
import { guessLanguage } from './guess-language.ts'
import { pieces, plainText } from './plain-text.ts'
import { beginning, readPiece } from './reading.ts'
import { importSettings } from './schemas.ts'
import { readInstant } from './times.ts'

const files = [
  'zendesk-tickets.jsonl',
  'zendesk-incremental.json',
  'zendesk-ticket-events.json',
  'osticket-tables.json',
  'osticket-api.json',
  'tickets.csv',
]

describe.each(files)('%s', (name) => {
  const text = readFileSync(importFile(name), 'utf8')
  const settings = importSettings.parse({ ...guessFile(text), source: 'x' })
  const whole = readPiece(text, beginning, true, settings)

  test('says the same wherever it is cut', () => {
    expect(whole.extracted.length).toBeGreaterThan(0)
    fc.assert(
      fc.property(fc.nat(text.length), (cut) => {
        const first = readPiece(text.slice(0, cut), beginning, false, settings)
        const place = { ...first.place, offset: Buffer.byteLength(text.slice(0, first.used)) }
        const second = readPiece(text.slice(first.used), place, true, settings)
        expect([...first.extracted, ...second.extracted]).toEqual(whole.extracted)
      }),
      { numRuns: 20 },
    )
  })
})

test.each([
  ['<p>One</p><p>two<br>three</p>', 'One\n\ntwo\nthree'],
  ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
  ['<scr<script>ipt>alert(1)</script>x', 'ipt>alert(1)x'],
  ['<style>p{}</style><!-- <b> -->seen<script>alert("<b>")</script>', 'seen'],
  ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ['<ul><li>one</li><li>two</li></ul>', '- one\n\n- two'],
  ['never <b ended', 'never'],
  ['&#1605;&#x631;&#0;', 'مر'],
])('%j reads %j', (html, text) => {
  expect(plainText(html)).toBe(text)
})

test('however long, it is cut into pieces that hold, between words, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 4, max: 40 }), (text, longest) => {
      const cut = pieces(text, longest)
      expect(cut.every((piece) => piece.length <= longest && piece.isWellFormed())).toBe(true)
      expect(cut.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
    }),
    { numRuns: 50 },
  )
})

test.each([
  ['2023-03-06T08:12:40Z', '2023-03-06T08:12:40.000Z'],
  ['2023-03-06T08:12:40+03:00', '2023-03-06T05:12:40.000Z'],
  ['2022-05-01 10:15:00', '2022-05-01T07:15:00.000Z'],
  ['2022-05-01 10:15 UTC', '2022-05-01T10:15:00.000Z'],
  ['3/4/2025 1:30 PM', '2025-04-03T10:30:00.000Z'],
  ['12/31/24 12:05 AM', '2024-12-30T21:05:00.000Z'],
  ['٣/٤/٢٠٢٥', '2025-04-02T21:00:00.000Z'],
  ['0000-00-00 00:00:00', undefined],
  ['31/2/2025', undefined],
  ['yesterday', undefined],
])('%s is %s', (text, instant) => {
  expect(readInstant(text, { timeZone: 'Asia/Riyadh', dates: 'day_first' })).toBe(instant)
})

test.each([
  ['لا أستطيع الدخول إلى حسابي iPhone', 'ar'],
  ['Je ne reçois pas les avis sur mon téléphone', 'fr'],
  ['I cannot open the page on my phone', 'en'],
  ['42', null],
])('%s is written in %s', (text, language) => {
  expect(guessLanguage(text)).toBe(language)
})

test('columns are known by their names, in three languages; what is missing is said', () => {
  expect(guessColumns(['Objet', 'البريد الإلكتروني', 'Créé le', 'Foo'])).toEqual({
    subject: 'Objet',
    email: 'البريد الإلكتروني',
    openedAt: 'Créé le',
  })
  expect(missingColumns('tickets', { subject: 'x' })).toEqual(['email', 'openedAt'])
})
