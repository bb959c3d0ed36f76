import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../../test/world.ts'
import { locales } from '../base/locale.ts'
import { type Promised, unknownFigures } from '../domains/help-centre/figures.ts'
import { takeInShipped } from '../domains/help-centre/index.ts'
import { articlesLinked } from '../domains/help-centre/markdown.ts'
import { promisedNow } from '../domains/help-centre/published.ts'
import type { Shipped } from '../domains/help-centre/schemas.ts'
import { strayFigures } from '../domains/help-centre/stray-figures.ts'
import { inTransaction } from '../platform/action.ts'
import { filesOfHelp, shippedOf } from './help-content.ts'

let world: World
let shipped: Shipped
let promised: Promised
beforeAll(async () => {
  world = await createWorld()
  shipped = shippedOf(await filesOfHelp())
  ;[promised] = await inTransaction(world.visitor, 'view', promisedNow)
})
afterAll(() => world.close())

/** What is wrong, a line each, so that a failure names every place. */
const faults = (find: (text: string, locale: 'ar' | 'fr' | 'en') => string[]): string[] =>
  shipped.articles.flatMap(({ slug, texts }) =>
    locales.flatMap((locale) => {
      const { title = '', summary = '', body = '' } = texts[locale] ?? {}
      return find(`${title}\n${summary}\n${body}`, locale).map((fault) => `${slug}/${locale}.md: ${fault}`)
    }),
  )

describe('the articles that we ship', () => {
  it('are at least thirty, each in every language and in a category', () => {
    expect(shipped.articles.length).toBeGreaterThanOrEqual(30)
    const categories = new Set(shipped.categories.map(({ slug }) => slug))
    for (const { slug, category, texts } of shipped.articles) {
      expect(Object.keys(texts).toSorted(), slug).toEqual(['ar', 'en', 'fr'])
      expect(categories, slug).toContain(category)
    }
  })

  it('state no figure that is not of the agreement in force', () => {
    expect(faults((text, locale) => strayFigures(text, locale, promised))).toEqual([])
    expect(faults(unknownFigures)).toEqual([])
  })

  it('lead to articles that are there', () => {
    const slugs = new Set(shipped.articles.map(({ slug }) => slug))
    expect(faults((text) => articlesLinked(text).filter((slug) => !slugs.has(slug)))).toEqual([])
    expect(shipped.articles.flatMap(({ related }) => related.filter((slug) => !slugs.has(slug)))).toEqual([])
  })

  it('are taken in at a start', async () => {
    expect(await takeInShipped(world.system, shipped)).toEqual({ texts: shipped.articles.length * 3 })
    expect(await takeInShipped(world.system, shipped)).toEqual({ texts: 0 })
  })
})
