import type { Locale } from '../../base/languages.ts'
import { type HelpIndex, type Passage, passages } from '../help-centre/index.ts'

/** So sure (0 to 1) the assistant is before it answers; below, it says that it does not know. */
const sureEnough = 0.7
/** Less sure than that an article is not even offered to look at. */
const worthALook = 0.15
const longest = 700

export type FromArticles = {
  /** What an article says; null where none is sure to. */
  readonly quote: string | null
  readonly from: Passage | null
  /** Others that may help, best first. */
  readonly near: readonly Passage[]
}

/** The passage that answers, in its own words: nothing is added to what stands in the help centre. */
export function fromArticles(index: HelpIndex, question: string, locale: Locale): FromArticles {
  const found = passages(index, { query: question, locale, limit: 4 })
  const [best] = found
  if (best === undefined || best.confidence < sureEnough)
    return { quote: null, from: null, near: found.filter(({ confidence }) => confidence >= worthALook).slice(0, 3) }
  const near = found.slice(1).filter(({ confidence }) => confidence >= worthALook)
  return { quote: quoteOf(best), from: best, near: near.slice(0, 2) }
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
