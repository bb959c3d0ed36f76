import { fold } from '../../base/folding.ts'

/** A question as rules read it: folded, letters and digits alone, one space between words and at both ends. */
export const heard = (question: string): string =>
  ` ${fold(question)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/** A rule of whole words: `words('tickets?|billets?')` is met by any of these standing as words. */
export const words = (alternatives: string): RegExp => new RegExp(` (?:${alternatives})(?= )`, 'u')

/** Several ways of saying a thing, in every language: one for each line. */
export const anyOf = (...lines: readonly string[]): RegExp => words(lines.join('|'))
