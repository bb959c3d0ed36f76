import { type Locale, locales } from '../../../base/languages.ts'
import type { HelpDocument, MarkedText, SynonymGroup } from './document.ts'
import { everydayWords } from './everyday-words.ts'
import { rank } from './rank.ts'
import { type Shelf, shelf } from './shelf.ts'
import { marker } from './snippets.ts'
import { wishesOf } from './wishes.ts'

/** Everything that is published, by language. Not changed once built: build anew when an article or a synonym does. */
export type HelpIndex = ReadonlyMap<Locale, Shelf>

export type SearchQuery = { readonly query: string; readonly locale: Locale; readonly limit: number }
/** `locale` is that of the article: whoever types Arabic on a French page finds Arabic. */
export type SearchResult = {
  readonly slug: string
  readonly locale: Locale
  readonly title: MarkedText
  readonly excerpt: MarkedText
  /** Only to compare results of one query. */
  readonly score: number
}

/** Reads all articles; `synonyms` are added to the everyday words that the platform knows by itself. */
export function buildIndex(documents: readonly HelpDocument[], synonyms: readonly SynonymGroup[] = []): HelpIndex {
  const groups = [...everydayWords, ...synonyms]
  return new Map(
    locales.map((locale) => [
      locale,
      shelf(
        locale,
        documents.filter((document) => document.locale === locale),
        groups,
      ),
    ]),
  )
}

/** The articles that a query means, best first; the last word may be only begun. Empty where nothing is like it (S3). */
export function search(index: HelpIndex, { query, locale, limit }: SearchQuery): SearchResult[] {
  const own = shelfFor(index, query, locale)
  if (own === undefined || own.documents.length === 0) return []
  const wishes = wishesOf(own, query, !/\s$/u.test(query))
  const { marked, snippet } = marker(own, wishes)
  return rank(own, query, wishes, limit).flatMap(({ document, score }) => {
    const found = own.documents[document]
    if (found === undefined) return []
    return [{ slug: found.slug, locale: found.locale, title: marked(found.title), excerpt: snippet(found), score }]
  })
}

/** The shelf of the language that is asked in. */
export const shelfFor = (index: HelpIndex, query: string, locale: Locale): Shelf | undefined =>
  index.get(languageOf(query, locale))

/** The language that is asked in: of its letters, where they are not those of the page. */
export function languageOf(query: string, locale: Locale): Locale {
  const arabic = query.match(/\p{Script=Arabic}/gu)?.length ?? 0
  const latin = query.match(/\p{Script=Latin}/gu)?.length ?? 0
  return locale !== 'ar' && arabic > latin ? 'ar' : locale
}
