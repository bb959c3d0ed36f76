import type { Token } from './analyse.ts'
import type { HelpDocument } from './document.ts'
import { type Shelf, termsOf } from './shelf.ts'
import type { Wish } from './wishes.ts'

/** A title or a keyword: the words that tell something, each by the terms that it is met by. */
type Phrase = {
  /** As it is said, with the words that tell nothing by themselves: "ما رد". */
  readonly said: string
  readonly trigrams: ReadonlySet<string>
  readonly words: readonly { readonly terms: readonly string[]; readonly worth: number }[]
}

/** The stems of a text, each between spaces. */
export const saidIn = (tokens: readonly Token[]): string => ` ${tokens.map(({ form }) => form.stem).join(' ')} `

/** Three letters at a time, across words: what is misspelt, or said in a dialect, still shares most of them. */
export function trigramsOf(tokens: readonly Token[]): Set<string> {
  const text = ` ${tokens.map(({ form }) => form.folded).join(' ')} `
  return new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3)))
}

/** How alike a query is to the likest of an article's names (0 to 1), letter by letter. */
export function likeness(shelf: Shelf, document: HelpDocument, query: ReadonlySet<string>): number {
  let best = 0
  for (const { trigrams } of phrasesOf(shelf, document)) {
    let shared = 0
    for (const one of trigrams) if (query.has(one)) shared += 1
    const all = trigrams.size + query.size
    if (all > 0) best = Math.max(best, (2 * shared) / all)
  }
  return best
}

const kept = new WeakMap<HelpDocument, readonly Phrase[]>()

function phrasesOf(shelf: Shelf, document: HelpDocument): readonly Phrase[] {
  const known = kept.get(document)
  if (known !== undefined) return known
  const phrases = [document.title, ...document.keywords].map((text): Phrase => {
    const tokens = shelf.reader.tokens(text)
    const telling = tokens.filter(({ form }) => !form.stop)
    return {
      said: tokens.length < 2 ? '' : saidIn(tokens),
      trigrams: trigramsOf(tokens),
      words: (telling.length > 0 ? telling : tokens).map((token) => {
        const terms = termsOf(token)
        return { terms, worth: shelf.postings.get(terms[0] ?? '')?.idf ?? shelf.idfOfUnknown }
      }),
    }
  })
  kept.set(document, phrases)
  return phrases
}

/**
 * How much of what is wished is one of an article's names (0 to 1): its title, or a keyword that somebody gave it for
 * being asked so. Both count, what the name has of the query and what the query has of the name.
 */
export function named(shelf: Shelf, document: HelpDocument, wishes: readonly Wish[], query: string): number {
  const asked = wishes.reduce((sum, { importance }) => sum + importance, 0)
  let best = 0
  for (const { words, said } of phrasesOf(shelf, document)) {
    let met = 0
    let whole = 0
    const wished = new Map<Wish, number>()
    for (const { terms, worth } of words) {
      let most = 0
      for (const wish of wishes) {
        const sure = Math.max(0, ...terms.map((term) => wish.terms.get(term) ?? 0))
        if (sure > most) most = sure
        if (sure > (wished.get(wish) ?? 0)) wished.set(wish, sure)
      }
      met += most * worth
      whole += worth
    }
    if (met === 0) continue
    const share = [...wished].reduce((sum, [{ importance }, sure]) => sum + importance * sure, 0)
    const precision = met / whole
    const recall = share / asked
    const alike = (2 * precision * recall) / (precision + recall)
    // Word for word as somebody thought that it would be asked.
    const literally = said !== '' && query.includes(said)
    best = Math.max(best, literally ? (1 + alike) / 2 : alike)
  }
  return best
}
