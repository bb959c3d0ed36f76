import { z } from 'zod'
import { newId } from '../../base/ids.ts'
import { locales } from '../../base/locale.ts'
import { action, type Context } from '../../platform/action.ts'
import { mayShip } from './permissions.ts'
import { bringCategoryBack, putShippedCategories, removedCategories } from './queries/categories.ts'
import {
  insertArticles,
  insertVersions,
  knownArticles,
  lockShipped,
  newestTexts,
  placeArticle,
  recordShipped,
  replaceShippedSynonyms,
  supersede,
} from './queries/shipping.ts'
import { type Shipped, shippedInput } from './schemas.ts'

type ShippedArticle = Shipped['articles'][number]
type NewestText = Awaited<ReturnType<typeof newestTexts>>[number]

/**
 * Takes in the articles that the product ships, at a start. Whatever a person has written, changed, put away or is
 * drafting stays as it is: an upgrade brings only what nobody has touched.
 */
export const takeInShipped = action({
  name: 'help-centre.take-in-shipped',
  input: shippedInput,
  output: z.object({ texts: z.int().meta({ description: 'New, or new versions' }) }),
  permit: mayShip,
  async run(context, { digest, categories, articles, synonyms }) {
    const { db, now } = context
    if ((await lockShipped(db)).shippedDigest === digest) return { texts: 0 }
    await putShippedCategories(
      db,
      categories.map(({ slug, title, summary, icon }, position) => ({
        slug,
        position,
        title: JSON.stringify(title),
        summary: JSON.stringify(summary),
        icon,
      })),
    )
    const ids = await takeInArticles(context, articles)
    const texts = await takeInTexts(context, articles, ids)
    await replaceShippedSynonyms(
      db,
      synonyms.map(({ locale, words }) => ({ id: newId(now), language: locale, words, changedAt: now })),
    )
    await recordShipped(db, digest)
    return { texts }
  },
})

/** The ids of those whose texts may be brought up to date, by slug. */
async function takeInArticles({ db, now }: Context, articles: readonly ShippedArticle[]): Promise<Map<string, string>> {
  const known = new Map((await knownArticles(db)).map((row) => [row.slug, row]))
  const removed = new Map((await removedCategories(db)).map(({ slug, movedTo }) => [slug, movedTo]))
  const ids = new Map<string, string>()
  const fresh = []
  for (const [position, { slug, category: shipped, audience, related }] of articles.entries()) {
    const category = removed.get(shipped) ?? shipped
    const place = { category, position, audience, related }
    const before = known.get(slug)
    if (before === undefined) {
      if (removed.get(category) === null) {
        await bringCategoryBack(db, category)
        removed.delete(category)
      }
      const id = newId(now)
      fresh.push({ id, slug, ...place, verifiedAt: now, createdAt: now })
      ids.set(slug, id)
    } else if (before.archivedAt === null) {
      await placeArticle(db, before.id, place)
      ids.set(slug, before.id)
    }
  }
  await insertArticles(db, fresh)
  return ids
}

async function takeInTexts(
  { db, now }: Context,
  articles: readonly ShippedArticle[],
  ids: ReadonlyMap<string, string>,
): Promise<number> {
  const newest = new Map((await newestTexts(db)).map((row) => [`${row.articleId} ${row.language}`, row]))
  const rows = []
  for (const { slug, texts } of articles) {
    const articleId = ids.get(slug)
    if (articleId === undefined) continue
    for (const language of locales) {
      const text = texts[language]
      const before = newest.get(`${articleId} ${language}`)
      if (text === undefined || (before !== undefined && (before.writtenBy !== null || same(before, text)))) continue
      if (before !== undefined) await supersede(db, articleId, language, now)
      rows.push({
        id: newId(now),
        articleId,
        language,
        number: (before?.number ?? 0) + 1,
        ...text,
        createdAt: now,
        changedAt: now,
        publishedAt: now,
      })
    }
  }
  await insertVersions(db, rows)
  return rows.length
}

const same = (before: NewestText, text: Omit<NewestText, 'articleId' | 'language' | 'number' | 'writtenBy'>): boolean =>
  before.title === text.title &&
  before.summary === text.summary &&
  before.body === text.body &&
  before.keywords.join('\n') === text.keywords.join('\n')
