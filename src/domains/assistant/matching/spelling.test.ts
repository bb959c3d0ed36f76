import { expect, test } from 'vitest'
import { analyser } from '../../help-centre/index.ts'
import { speller, vocabularyOf } from './spelling.ts'

const often = (text: string, times = 60): string[] => Array.from({ length: times }, () => text)
const english = analyser('en')
const spell = speller(english, vocabularyOf(english, [...often('forgot my password'), ...often('passport', 8)]))

test.each([
  ['forgot my passwrod', 'forgot my password'],
  ['My PASWORD, please!', 'My password, please!'],
  // Somebody says that too, and this is no word that is nearly another.
  ['my passport', 'my passport'],
  ['my umbrella', 'my umbrella'],
  // A number is no error.
  ['pass2word', 'pass2word'],
])('%s is read as %s', (written, read) => expect(spell(written)).toBe(read))

test('of Arabic words one error alone is put right', () => {
  const arabic = analyser('ar')
  const write = speller(arabic, vocabularyOf(arabic, often('المستشار متى')))
  expect([write('المستشر'), write('المسشتر')]).toEqual(['المستشار', 'المسشتر'])
})
