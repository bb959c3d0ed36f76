import { type Word, wordsOf } from './folding.ts'

/** No text is longer in the index than this many words; what comes later is not looked for. */
const mostWords = 4_000
const longestWord = 60

/** What PostgreSQL ranks by: A counts most. */
export type Weight = 'A' | 'B' | 'D'
export type Weighed = { readonly weight: Weight; readonly parts: readonly string[] }

/** The tsvector of a thing, as PostgreSQL reads it: each word as it is folded and as its stem, with its place. */
export function vectorOf(texts: readonly Weighed[]): string {
  const places = new Map<string, string[]>()
  let place = 0
  for (const { weight, parts } of texts) {
    for (const { folded, stem } of parts.flatMap(wordsOf)) {
      place += 1
      if (place > mostWords) break
      for (const form of new Set([folded, stem])) {
        const word = form.slice(0, longestWord)
        const known = places.get(word) ?? []
        // PostgreSQL keeps 255 places of a word.
        if (known.length < 255) places.set(word, [...known, `${place}${weight}`])
      }
    }
  }
  // Words are letters and digits alone: nothing in them could end the quotes.
  return [...places].map(([word, at]) => `'${word}':${at.join(',')}`).join(' ')
}

/** The words that are looked for, each once; a handful is enough to tell anything apart. */
export function wanted(query: string): Word[] {
  const byStem = new Map(wordsOf(query).map((word) => [word.stem, word]))
  return [...byStem.values()].slice(0, 12)
}

/** A tsquery as PostgreSQL reads it: every word, begun at least, as it is written or as its stem. Null: no word. */
export function queryOf(words: readonly Word[]): string | null {
  if (words.length === 0) return null
  return words
    .map(({ folded, stem }) => {
      const forms = [...new Set([folded, stem])].map((form) => `'${form.slice(0, longestWord)}':*`)
      return `(${forms.join(' | ')})`
    })
    .join(' & ')
}
