import type { Locale } from '../../base/languages.ts'
import { m } from '../../messages/messages.js'
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

/** So sure (0 to 1) the assistant is before it answers from one article alone. */
const sureAlone = 0.85
/** So sure that one of two articles is meant, it answers from both; below, it says that it does not know. */
const sureTogether = 0.54
/** The same for an article of which it is not known how people ask for it: its words alone speak for it. */
const sureByWords = 0.7
/** Less sure than that an article is neither told beside another nor offered to look at. */
const worthALook = 0.1
const longest = 700
const longestOfTwo = 320
const considered = 4

export type FromArticles = {
  /** How likely (0 to 1) what is asked for is the asker's own, and what of it is likeliest. */
  readonly own: { readonly probability: number; readonly likeliest: OwnMatch | null }
  /** The article that answers, or the two of which one does, likeliest first; none where none is sure to. */
  readonly from: readonly Passage[]
  /** Others that may help, best first. */
  readonly near: readonly Passage[]
}

/** The passages that answer, in their own words: nothing is added to what stands in the help centre. */
export async function fromArticles(index: HelpIndex, question: string, locale: Locale): Promise<FromArticles> {
  return fromMatched(index, question, locale, await matcherFor(languageOf(question, locale)))
}

/** The same, by what was learnt from ways of asking. Pure. */
export function fromMatched(index: HelpIndex, question: string, locale: Locale, matcher: Matcher): FromArticles {
  const asked = { query: question, locale }
  const found = passages(index, { ...asked, limit: considered })
  const there = new Set(index.get(languageOf(question, locale))?.documents.map(({ slug }) => slug))
  const matches = matcher.match(question)
  const likely = likeliest(inGeneral(matches), found, (slug) => there.has(slug))
  const answering = sureOf(likely)
  const passageOf = ({ slug, confidence }: Likely): Passage[] => {
    const passage = found.find((one) => one.slug === slug) ?? passageOfArticle(index, asked, slug)
    return passage === undefined ? [] : [{ ...passage, confidence }]
  }
  return {
    own: ownOf(matches),
    from: answering.flatMap(passageOf),
    near: likely.slice(answering.length, 3).flatMap(passageOf),
  }
}

/** One article that is sure by itself, or two that are sure together. */
function sureOf([first, second]: readonly Likely[]): readonly Likely[] {
  if (first === undefined) return []
  if (first.evidence === null) return first.confidence >= sureByWords ? [first] : []
  if (first.confidence >= sureAlone) return [first]
  const either = second === undefined || second.evidence === null ? [first] : [first, second]
  return either.reduce((sum, { confidence }) => sum + confidence, 0) >= sureTogether ? either : []
}

type Likely = Candidate & { readonly confidence: number }

type OwnMatch = { readonly intent: OwnIntent; readonly probability: number }

function ownOf(matches: readonly Match[]): FromArticles['own'] {
  const own = matches.flatMap(({ meant, probability }): OwnMatch[] => {
    const intent = ownMeant(meant)
    return intent === null ? [] : [{ intent, probability }]
  })
  return { probability: own.reduce((sum, one) => sum + one.probability, 0), likeliest: own[0] ?? null }
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

/**
 * What the article is about, and of the section that answers as many whole sentences as are taken in at a glance. Of
 * two articles each is named, and cut shorter.
 */
export function quoteOf(from: readonly Quoted[], locale: Locale): string {
  const [first, second] = from
  if (first === undefined) return ''
  if (second === undefined) return quoted(first, longest)
  const other = m.assistant_or({ title: second.title }, { locale })
  return [quoted(first, longestOfTwo), other, quoted(second, longestOfTwo)].join('\n\n')
}

type Quoted = Pick<Passage, 'title' | 'summary' | 'heading' | 'text'>

function quoted({ summary, heading, text }: Quoted, most: number): string {
  const cut = text.length <= most ? text : wholeSentences(text, most)
  return [summary, heading === '' ? cut : `${heading}\n${cut}`].filter((part) => part !== '').join('\n\n')
}

function wholeSentences(text: string, most: number): string {
  const opening = text.slice(0, most)
  const ends = [...opening.matchAll(/[.!?؟…](?=\s)|\n/gu)].map(({ index }) => index + 1)
  const last = ends.findLast((end) => end > most / 3) ?? opening.lastIndexOf(' ')
  return `${opening.slice(0, last).trimEnd()} …`
}

export const articleSource = ({ slug, title, locale }: Pick<Passage, 'slug' | 'title' | 'locale'>) => ({
  kind: 'article' as const,
  slug,
  title,
  href: `/${locale}/help/articles/${slug}`,
})
