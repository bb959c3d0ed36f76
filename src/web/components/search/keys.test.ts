import { expect, it } from 'vitest'
import { goLetters, isQuestionMark, letterOf } from './keys.ts'

it.each([
  [{ key: 'k', code: 'KeyK' }, 'k'],
  [{ key: 'G', code: 'KeyG' }, 'g'],
  // As the keyboard writes it, wherever the key stands (AZERTY).
  [{ key: 'a', code: 'KeyQ' }, 'a'],
  [{ key: 'ن', code: 'KeyK' }, 'k'],
  [{ key: 'لا', code: 'KeyB' }, 'b'],
  [{ key: 'ة', code: 'KeyM' }, 'm'],
  [{ key: 'Enter', code: 'Enter' }, ''],
  [{ key: '1', code: 'Digit1' }, ''],
])('%o is the letter "%s"', (press, letter) => expect(letterOf(press)).toBe(letter))

it('knows the question marks of both scripts', () => {
  expect(isQuestionMark({ key: '?', code: 'Slash' })).toBe(true)
  expect(isQuestionMark({ key: '؟', code: 'KeyJ' })).toBe(true)
})

it('leads to one place by each letter', () => {
  const letters = Object.values(goLetters)
  expect(new Set(letters).size).toBe(letters.length)
})
