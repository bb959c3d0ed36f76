import type { Locale } from '../../base/languages.ts'
import { type HelpIndex, languageOf, type Passage, passageOfArticle, passages } from '../help-centre/index.ts'
import type { OwnIntent } from './intents.ts'
import {
  type Candidate,
  candidatesOf,
  confidenceOf,
  inGeneral,
  type Match,
  matcherFor,
  type Matcher,
  ownMeant,
} from './matching/index.ts'

/** So sure (0 to 1) the assistant is before it answers; below, it says that it does not know. */
const sureEnough = 0.6
/** The same for an article of which it is not known how people ask for it: its words alone speak for it. */
const sureByWords = 0.7
/** From this probability on what is asked for is the asker's own. */
const sureOfOwn = 0.6
/** Less sure than that an article is not even offered to look at. */
const worthALook = 0.1
const longest = 700
const considered = 4

export type FromArticles = {
  /** What of the asker's own things is asked for; null where it is nothing of theirs. */
  readonly own: OwnIntent | null
  /** What an article says; null where none is sure to. */
  readonly quote: string | null
  readonly from: Passage | null
  /** Others that may help, best first. */
  readonly near: readonly Passage[]
}

/** The passage that answers, in its own words: nothing is added to what stands in the help centre. */
export async function fromArticles(index: HelpIndex, question: string, locale: Locale): Promise<FromArticles> {
  return fromMatched(index, question, locale, await matcherFor(languageOf(question, locale)))
}

/** The same, by what was learnt from ways of asking. Pure. */
export function fromMatched(index: HelpIndex, question: string, locale: Locale, matcher: Matcher): FromArticles {
  const asked = { query: question, locale }
  const found = passages(index, { ...asked, limit: considered })
  const there = new Set(index.get(languageOf(question, locale))?.documents.map(({ slug }) => slug))
  const matches = matcher.match(question)
  const own = ownOf(matches)
  const sure = likeliest(inGeneral(matches), found, (slug) => there.has(slug))
  const near = sure.flatMap((one) => {
    const passage = found.find(({ slug }) => slug === one.slug) ?? passageOfArticle(index, asked, one.slug)
    return passage === undefined ? [] : [{ sure: isSure(one), passage: { ...passage, confidence: one.confidence } }]
  })
  const [best, ...others] = near
  const passagesOf = (some: typeof near) => some.map(({ passage }) => passage)
  if (best?.sure !== true) return { own, quote: null, from: null, near: passagesOf(near.slice(0, 3)) }
  return { own, quote: quoteOf(best.passage), from: best.passage, near: passagesOf(others.slice(0, 2)) }
}

type Likely = Candidate & { readonly confidence: number }

function ownOf([likeliest]: readonly Match[]): OwnIntent | null {
  return likeliest !== undefined && likeliest.probability >= sureOfOwn ? ownMeant(likeliest.meant) : null
}

/** Which articles may be meant, best first. */
const likeliest = (
  matches: readonly Match[],
  found: readonly Passage[],
  has: (slug: string) => boolean,
): readonly Likely[] =>
  candidatesOf(matches, found, has)
    .map((one) => ({ ...one, confidence: confidenceOf(one) }))
    .filter(({ confidence }) => confidence >= worthALook)
    .toSorted((one, other) => other.confidence - one.confidence)

const isSure = ({ evidence, confidence }: Likely): boolean =>
  confidence >= (evidence === null ? sureByWords : sureEnough)

/** What the article is about, and of the section that answers as many whole sentences as are taken in at a glance. */
export function quoteOf({ summary, heading, text }: Pick<Passage, 'summary' | 'heading' | 'text'>): string {
  const cut = text.length <= longest ? text : wholeSentences(text)
  return [summary, heading === '' ? cut : `${heading}\n${cut}`].filter((part) => part !== '').join('\n\n')
}

function wholeSentences(text: string): string {
  const opening = text.slice(0, longest)
  const ends = [...opening.matchAll(/[.!?؟…](?=\s)|\n/gu)].map(({ index }) => index + 1)
  const last = ends.findLast((end) => end > longest / 3) ?? opening.lastIndexOf(' ')
  return `${opening.slice(0, last).trimEnd()} …`
}

export const articleSource = ({ slug, title, locale }: Pick<Passage, 'slug' | 'title' | 'locale'>) => ({
  kind: 'article' as const,
  slug,
  title,
  href: `/${locale}/help/articles/${slug}`,
})
