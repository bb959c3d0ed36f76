import type { Locale } from '../../base/languages.ts'
import { type HelpIndex, languageOf, type Passage, passageOfArticle, passages } from '../help-centre/index.ts'
import { candidatesOf, confidenceOf, matcherFor, type Matcher } from './matching/index.ts'

/** So sure (0 to 1) the assistant is before it answers; below, it says that it does not know. */
const sureEnough = 0.6
/** The same for an article of which it is not known how people ask for it: its words alone speak for it. */
const sureByWords = 0.7
/** Less sure than that an article is not even offered to look at. */
const worthALook = 0.1
const longest = 700
const considered = 4

export type FromArticles = {
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
  const sure = candidatesOf(matcher.match(question), found, (slug) => there.has(slug))
    .map((one) => ({ ...one, confidence: confidenceOf(one) }))
    .filter(({ confidence }) => confidence >= worthALook)
    .toSorted((one, other) => other.confidence - one.confidence)
  const near = sure.flatMap(({ slug, confidence }) => {
    const passage = found.find((one) => one.slug === slug) ?? passageOfArticle(index, asked, slug)
    return passage === undefined ? [] : [{ ...passage, confidence }]
  })
  const [best] = near
  const enough = sure[0]?.evidence === null ? sureByWords : sureEnough
  if (best === undefined || best.confidence < enough) return { quote: null, from: null, near: near.slice(0, 3) }
  return { quote: quoteOf(best), from: best, near: near.slice(1, 3) }
}

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
