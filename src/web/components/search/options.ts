import { fold } from '#base/folding.ts'
import type { HelpHit } from '#domains/help-centre/schemas.ts'
import type { MarkedText, SearchPage } from '#domains/search/schemas.ts'
import { m } from '#messages'
import { byKind, hrefOf, kindWord } from './hits.ts'
import type { Recent } from './recent.ts'
import type { Way } from './ways.ts'

export type Option = {
  readonly href: string
  readonly title: MarkedText
  readonly detail?: MarkedText | null
  readonly number?: string | null
  readonly keys?: readonly string[]
  /** Worth finding again. */
  readonly kept?: boolean
}
export type Group = { readonly title: string; readonly options: readonly Option[] }

type Known = {
  /** What is looked for, trimmed; empty while nothing is. */
  readonly asked: string
  readonly answer: SearchPage | null
  readonly articles: readonly HelpHit[]
  readonly recent: readonly Recent[]
  readonly ways: readonly Way[]
}

const plain = (text: string): MarkedText => ({ text, marks: [] })

/** What the palette offers, in order: one's own things, all of them, help, and where one can go. Pure. */
export function groupsOf({ asked, answer, articles, recent, ways }: Known): Group[] {
  const found = asked === '' ? [] : [...ownOf(answer), ...allOf(asked, answer), helpOf(articles)]
  const lately = asked === '' ? [latelyOf(recent)] : []
  return [...lately, ...found, waysOf(ways, fold(asked))].filter(({ options }) => options.length > 0)
}

const latelyOf = (recent: readonly Recent[]): Group => ({
  title: m.search_recent(),
  options: recent.map(({ href, title }) => ({ href, title: plain(title) })),
})

const ownOf = (answer: SearchPage | null): Group[] =>
  byKind(answer?.items ?? []).map(({ kind, hits }) => ({
    title: kindWord[kind](),
    options: hits.map((hit) => {
      const { title, detail, number } = hit
      return { href: hrefOf(hit), title, detail, number, kept: true }
    }),
  }))

function allOf(asked: string, answer: SearchPage | null): Group[] {
  if (!answer?.next) return []
  const href = `/search?q=${encodeURIComponent(asked)}`
  return [{ title: m.search_results(), options: [{ href, title: plain(m.search_all()) }] }]
}

const helpOf = (articles: readonly HelpHit[]): Group => ({
  title: m.help_title(),
  options: articles.map(({ slug, locale, title, category }) => ({
    href: `/${locale}/help/articles/${slug}`,
    title,
    detail: plain(category),
    kept: true,
  })),
})

const waysOf = (ways: readonly Way[], words: string): Group => ({
  title: m.search_actions(),
  options: ways
    .filter(({ label }) => fold(label).includes(words))
    .map(({ href, label, keys }) => ({ href, title: plain(label), keys })),
})
