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
/** A logistic regression over the questions that may be tuned on, with and without what articles say of how they are
 * asked for: most people ask otherwise (`npm run eval:assistant`). */
const calibration = {
  base: -3.68,
  coverage: 0.25,
  name: 1.09,
  margin: 0.31,
  unknown: -0.48,
  guessed: -0.83,
  size: 0.7,
  met: 1.75,
  alike: 2.89,
} as const
/** An article that meets less of a question than this is the less likely meant, whatever else speaks for it. */
const leastCoverage = 0.5

/** Sections that may answer, best first, at most one an article (S5). */
export function passages(index: HelpIndex, { query, locale, limit }: SearchQuery): Passage[] {
  const shelf = shelfFor(index, query, locale)
  if (shelf === undefined) return []
  const wishes = wishesOf(shelf, query, false)
  const found = rank(shelf, query, wishes, considered)
  return found
    .flatMap((one, at) => {
      const document = shelf.documents[one.document]
      if (document === undefined) return []
      const confidence = confidenceOf(wishes, one, found[at === 0 ? 1 : 0])
      return [passageOf(shelf, document, wishes, confidence)]
    })
    .slice(0, limit)
}

/** What a certain article says of a question, although its words may not be those of the article. */
export function passageOfArticle(
  index: HelpIndex,
  { query, locale }: Pick<SearchQuery, 'query' | 'locale'>,
  slug: string,
): Passage | undefined {
  const shelf = shelfFor(index, query, locale)
  const document = shelf?.documents.find((one) => one.slug === slug)
  return shelf === undefined || document === undefined
    ? undefined
    : passageOf(shelf, document, wishesOf(shelf, query, false), 0)
}

function confidenceOf(wishes: readonly Wish[], own: Ranked, rival: Ranked | undefined): number {
  const sum = (some: readonly Wish[]) => some.reduce((all, { importance }) => all + importance, 0)
  const asked = sum(wishes)
  const says: Record<Exclude<keyof typeof calibration, 'base'>, number> = {
    coverage: own.coverage,
    name: own.name,
    margin: rival === undefined ? 1 : (own.score - rival.score) / Math.max(own.score, rival.score),
    unknown: sum(wishes.filter(({ terms }) => terms.size === 0)) / asked,
    guessed: sum(wishes.filter(({ terms, sure }) => terms.size > 0 && !sure)) / asked,
    size: Math.min(3, asked / 5),
    met: own.score / asked,
    alike: own.alike,
  }
  const { base, ...by } = calibration
  const names = Object.keys(by) as (keyof typeof by)[]
  const total = names.reduce<number>((all, name) => all + by[name] * says[name], base)
  return Math.min(1, own.coverage / leastCoverage) / (1 + Math.exp(-total))
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
