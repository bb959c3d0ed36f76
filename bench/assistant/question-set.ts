import { readFileSync } from 'node:fs'
import { type Locale, locales } from '../../src/base/languages.ts'

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

type Reading = {
  /** The articles that a line means whose first word is none of `unanswerable`, `adversarial` and `own:` an intent. */
  readonly slugsOf: (kind: string) => readonly string[]
  /** By the number of the line in its file, from 0. */
  readonly heldOut: (at: number) => boolean
}

/** The questions of `<name>.<language>.tsv`: a line is what is wanted, a tab, and the question. */
export const questionSet = (name: string, { slugsOf, heldOut }: Reading): readonly Question[] =>
  locales.flatMap((locale) =>
    readFileSync(new URL(`${name}.${locale}.tsv`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line, at) => {
        const [kind = '', words = ''] = line.split('\t')
        return { locale, words, wanted: wantedOf(kind, slugsOf), heldOut: heldOut(at) }
      }),
  )

function wantedOf(kind: string, slugsOf: Reading['slugsOf']): Wanted {
  if (kind === 'unanswerable' || kind === 'adversarial') return { kind: 'decline', why: kind }
  if (kind.startsWith('own:')) return { kind: 'own', intent: kind.slice('own:'.length) }
  return { kind: 'article', slugs: slugsOf(kind) }
}

/** Every other line, from the second. */
export const everyOther = (at: number): boolean => at % 2 === 1

/** Lines that name their articles themselves, with commas between them; all of them are held out. */
export const bySlugs: Reading = {
  slugsOf: (slugs) => slugs.split(',').map((slug) => slug.trim()),
  heldOut: () => true,
}
