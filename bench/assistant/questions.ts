import { readFileSync } from 'node:fs'
import { type Locale, locales } from '../../src/base/languages.ts'
import { questions as searched } from '../search/questions.ts'

/** What a right answer would be: an article, a thing of one's own, or saying that it does not know. */
export type Wanted =
  | { readonly kind: 'article'; readonly slugs: readonly string[] }
  | { readonly kind: 'own'; readonly intent: string }
  | { readonly kind: 'decline'; readonly why: 'unanswerable' | 'adversarial' }
/** `heldOut`: no rule and no figure of the assistant was ever tuned on it. */
export type Question = {
  readonly locale: Locale
  readonly words: string
  readonly wanted: Wanted
  readonly heldOut: boolean
}

const wantedOf = (kind: string): Wanted =>
  kind === 'unanswerable' || kind === 'adversarial'
    ? { kind: 'decline', why: kind }
    : { kind: 'own', intent: kind.replace(/^own:/, '') }

const others: readonly Question[] = locales.flatMap((locale) =>
  readFileSync(new URL(`questions.${locale}.tsv`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line, at) => {
      const [kind = '', words = ''] = line.split('\t')
      return { locale, words, wanted: wantedOf(kind), heldOut: at % 2 === 1 }
    }),
)

/** The questions of the search, which have an answer, and those that have none or are about one's own things. */
export const questions: readonly Question[] = [
  ...searched.map(({ locale, words, slugs, heldOut }): Question => ({
    locale,
    words,
    wanted: slugs.length === 0 ? { kind: 'decline', why: 'unanswerable' } : { kind: 'article', slugs },
    heldOut,
  })),
  ...others,
]
