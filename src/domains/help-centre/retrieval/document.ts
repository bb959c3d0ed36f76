import type { Locale } from '../../../base/languages.ts'

/** An article in one language, as the index reads it: its values rendered, its Markdown taken off. */
export type HelpDocument = {
  readonly slug: string
  readonly locale: Locale
  readonly title: string
  readonly summary: string
  readonly keywords: readonly string[]
  readonly sections: readonly Section[]
  /** How likely it is meant before anything is asked (0 to 1); 1 when left out. */
  readonly prior?: number
}

/** What stands below one heading; the first may have none (''). */
export type Section = { readonly heading: string; readonly text: string }

/** Words, or turns of words, that mean the same in a language: each finds what the others find. */
export type SynonymGroup = { readonly locale: Locale; readonly words: readonly string[] }

/** Text with the places of the words that were looked for: UTF-16 units, end exclusive. */
export type MarkedText = { readonly text: string; readonly marks: [number, number][] }
