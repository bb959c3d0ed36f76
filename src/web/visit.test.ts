import { expect, test } from 'vitest'
import { askedLocale } from './visit.ts'

test.each([
  [null, undefined],
  ['', undefined],
  ['de-DE,de;q=0.9', undefined],
  ['fr', 'fr'],
  ['ar-SA,ar;q=0.9,en;q=0.8', 'ar'],
  ['de, en-GB;q=0.7, fr;q=0.9', 'fr'],
  ['en;q=0, ar;q=0.1', 'ar'],
  ['fr;q=broken, en', 'en'],
  ['french', undefined],
])('of %j the first language that Wafa speaks is %j', (header, locale) => {
  expect(askedLocale(header)).toBe(locale)
})
