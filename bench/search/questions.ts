import { readFileSync } from 'node:fs'
import { type Locale, locales } from '../../src/base/languages.ts'
import { type Topic, slugsOf } from './topics.ts'

/** `heldOut`: nothing in the search was ever tuned on it. */
export type Question = {
  readonly locale: Locale
  readonly words: string
  readonly slugs: readonly string[]
  readonly heldOut: boolean
}

/** As people ask: written of what they come for, before the articles were. Every other one is held out. */
export const questions: readonly Question[] = locales.flatMap((locale) =>
  readFileSync(new URL(`questions.${locale}.tsv`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line, at) => {
      const [topic = '', words = ''] = line.split('\t')
      if (!(topic in slugsOf)) throw new Error(`questions.${locale}.tsv, line ${at + 1}: no such topic as ${topic}`)
      return { locale, words, slugs: slugsOf[topic as Topic], heldOut: at % 2 === 1 }
    }),
)
