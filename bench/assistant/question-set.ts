import { existsSync, readFileSync } from 'node:fs'
import { type Locale, locales } from '../../src/base/languages.ts'

/** What a right answer would be: one of these articles or things of one's own, or saying that it does not know. */
export type Wanted =
  | { readonly kind: 'known'; readonly slugs: readonly string[]; readonly intents: readonly string[] }
  | { readonly kind: 'decline'; readonly why: 'unanswerable' | 'adversarial' }
/**
 * `heldOut`: nothing had been written from it when its set was first asked. How sure is sure enough was chosen on all
 * sets that had been asked by then.
 */
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

/**
 * The questions of `<name>.<language>.tsv`: a line is what is wanted, a tab, and the question. A set may lack a
 * language.
 */
export const questionSet = (name: string, { slugsOf, heldOut }: Reading): readonly Question[] =>
  locales.flatMap((locale) => {
    const file = new URL(`${name}.${locale}.tsv`, import.meta.url)
    if (!existsSync(file)) return []
    const lines = readFileSync(file, 'utf8').trim().split('\n')
    return lines.map((line, at) => {
      const [kind = '', words = ''] = line.split('\t')
      return { locale, words, wanted: wantedOf(kind, slugsOf), heldOut: heldOut(at) }
    })
  })

function wantedOf(kind: string, slugsOf: Reading['slugsOf']): Wanted {
  if (kind === 'unanswerable' || kind === 'adversarial') return { kind: 'decline', why: kind }
  const named = kind.split(',').map((one) => one.trim())
  const own = named.filter((one) => one.startsWith('own:'))
  const others = named.filter((one) => !own.includes(one)).join(',')
  return {
    kind: 'known',
    slugs: others === '' ? [] : slugsOf(others),
    intents: own.map((one) => one.slice('own:'.length)),
  }
}

/** Every other line, from the second. */
export const everyOther = (at: number): boolean => at % 2 === 1

/** Lines that name their articles themselves, with commas between them; all of them are held out. */
export const bySlugs: Reading = {
  slugsOf: (slugs) => slugs.split(',').map((slug) => slug.trim()),
  heldOut: () => true,
}
