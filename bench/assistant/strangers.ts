import { existsSync, readFileSync } from 'node:fs'
import { locales } from '../../src/base/languages.ts'
import type { Question, Wanted } from './questions.ts'

/**
 * A third set, by people who neither wrote the articles nor how they are asked for: all of it is held out. A line is
 * what is wanted, a tab, and the question; wanted is `unanswerable`, `adversarial`, `own:` and an intent, or articles
 * with commas between them. Empty where there is no such file.
 */
export const strangers: readonly Question[] = locales.flatMap((locale) => {
  const file = new URL(`strangers.${locale}.tsv`, import.meta.url)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Question => {
      const [kind = '', words = ''] = line.split('\t')
      return { locale, words: words.trim(), wanted: wantedOf(kind.trim()), heldOut: true }
    })
})

function wantedOf(kind: string): Wanted {
  if (kind === 'unanswerable' || kind === 'adversarial') return { kind: 'decline', why: kind }
  if (kind.startsWith('own:')) return { kind: 'own', intent: kind.slice('own:'.length) }
  return { kind: 'article', slugs: kind.split(',').map((slug) => slug.trim()) }
}
