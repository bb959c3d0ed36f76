import type { HelpDocument, Section } from './document.ts'
import { rank, type Ranked } from './rank.ts'
import { type HelpIndex, type SearchQuery, shelfFor } from './search.ts'
import { bonesTerm, type Shelf } from './shelf.ts'
import { type Wish, wishesOf } from './wishes.ts'

/** A section that may answer a question; `confidence` (0 to 1) is how likely the article is the one that was meant. */
export type Passage = {
  readonly slug: string
  readonly locale: HelpDocument['locale']
  readonly title: string
  readonly summary: string
  /** Its place in the article; −1 where the summary says most, and what the article begins with follows it. */
  readonly section: number
  readonly heading: string
  readonly text: string
  readonly confidence: number
}

const considered = 6
/** From the tuned half of `bench/search` and the questions nobody can answer: see `npm run eval:assistant`. */
const calibration = { base: -4.6, coverage: 5.2, title: 2.2, margin: 1.6 } as const

/** Sections that may answer, best first, at most one an article (S5). */
export function passages(index: HelpIndex, { query, locale, limit }: SearchQuery): Passage[] {
  const shelf = shelfFor(index, query, locale)
  if (shelf === undefined) return []
  const wishes = wishesOf(shelf, query, false)
  const found = rank(shelf, wishes, considered)
  return found
    .flatMap((one, at) => {
      const document = shelf.documents[one.document]
      if (document === undefined) return []
      const confidence = confidenceOf(shelf, document, wishes, one, found[at === 0 ? 1 : 0])
      return [passageOf(shelf, document, wishes, confidence)]
    })
    .slice(0, limit)
}

function confidenceOf(
  shelf: Shelf,
  document: HelpDocument,
  wishes: readonly Wish[],
  own: Ranked,
  rival: Ranked | undefined,
): number {
  const named = `${document.title} , ${document.keywords.join(' , ')} , ${document.summary}`
  const title = metBy(shelf, named, wishes)
  const margin = rival === undefined ? 1 : (own.score - rival.score) / Math.max(own.score, rival.score)
  const { base, ...by } = calibration
  return 1 / (1 + Math.exp(-(base + by.coverage * own.coverage + by.title * title + by.margin * margin)))
}

function passageOf(shelf: Shelf, document: HelpDocument, wishes: readonly Wish[], confidence: number): Passage {
  const summary = {
    section: -1,
    heading: '',
    text: document.summary,
    worth: metBy(shelf, document.summary, wishes) + 0.05,
  }
  const best = document.sections
    .map(({ heading, text }: Section, section) => ({
      section,
      heading,
      text,
      worth: metBy(shelf, text, wishes) + 0.6 * metBy(shelf, heading, wishes),
    }))
    .reduce((one, other) => (other.worth > one.worth ? other : one), summary)
  const { slug, locale, title, summary: said, sections } = document
  // Where the summary says most, the article is read from its beginning.
  const { heading, text } = best.section < 0 ? (sections[0] ?? { heading: '', text: '' }) : best
  return { slug, locale, title, summary: said, section: best.section, heading, text, confidence }
}

/** The share (0 to 1) of what is wished that a text meets, by importance. */
export function metBy(shelf: Shelf, text: string, wishes: readonly Wish[]): number {
  const terms = new Set(
    shelf.reader
      .tokens(text)
      .flatMap(({ form: { stem, bones } }) => (bones === null ? [stem] : [stem, bonesTerm(bones)])),
  )
  let met = 0
  let asked = 0
  for (const wish of wishes) {
    asked += wish.importance
    let sure = 0
    for (const [term, own] of wish.terms) if (own > sure && terms.has(term)) sure = own
    met += wish.importance * sure
  }
  return asked === 0 ? 0 : met / asked
}
