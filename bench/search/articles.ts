import { z } from 'zod'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { questionsOf } from '../../src/domains/help-centre/front-matter.ts'
import { type HelpDocument, priorOf, sectionsOf } from '../../src/domains/help-centre/retrieval/index.ts'
import { type Locale, locales } from '../../src/base/languages.ts'

const folder = new URL('../../content/help/', import.meta.url)

/** Every article that the product ships, in every language that it is written in. */
export function shippedArticles(): HelpDocument[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => locales.flatMap((locale) => articleIn(name, locale)))
}

function articleIn(slug: string, locale: Locale): HelpDocument[] {
  const file = new URL(`${slug}/${locale}.md`, folder)
  if (!existsSync(file)) return []
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? []
  const said = (name: string) => new RegExp(`^${name}:\\s*["']?(.*?)["']?\\s*$`, 'm').exec(head)?.[1] ?? ''
  const keywords = said('keywords')
    .replaceAll(/[[\]"']/g, '')
    .split(/[,،]/)
    .map((word) => word.trim())
    .concat(questionsOf(said('questions')))
  // The figures of the agreement are put in elsewhere; nobody looks for an article by them.
  const sections = sectionsOf(body.replaceAll(/\{\{[^{}]*\}\}/g, ' … '))
  const { audience } = z
    .object({ audience: z.array(z.string()) })
    .parse(JSON.parse(readFileSync(new URL(`${slug}/article.json`, folder), 'utf8')))
  return [
    { slug, locale, title: said('title'), summary: said('summary'), keywords, sections, prior: priorOf(audience) },
  ]
}

/** `count` articles a language, made of those that exist: their sections dealt anew, some of their words varied. */
export function variedArticles(originals: readonly HelpDocument[], count: number): HelpDocument[] {
  let seed = 20_261_128
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }
  const vary = (text: string) =>
    text.replaceAll(/\p{L}{4,}/gu, (word) => (next(12) === 0 ? word + word.slice(next(3), 3) : word))
  return locales.flatMap((locale) => {
    const own = originals.filter((article) => article.locale === locale)
    const any = () => own[next(own.length)]
    return Array.from({ length: own.length === 0 ? 0 : count }, (_, at) => {
      const [one, other] = [any(), any()]
      const sections = [...(one?.sections.slice(0, 2) ?? []), ...(other?.sections.slice(0, 2) ?? [])]
      return {
        slug: `varied-${at}`,
        locale,
        title: vary(`${one?.title ?? ''} ${next(1_000)}`),
        summary: vary(other?.summary ?? ''),
        keywords: one?.keywords ?? [],
        sections: sections.map(({ heading, text }) => ({ heading: vary(heading), text: vary(text) })),
      }
    })
  })
}
