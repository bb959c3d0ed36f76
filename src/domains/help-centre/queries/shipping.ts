import { type Insertable, sql } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { Database, DatabaseTransaction } from '../../../platform/database/database.ts'
import type { HelpArticleTable, HelpSynonymTable, HelpVersionTable } from '../tables.ts'
import '../tables.ts'

/** Locked: of two machines that start at once the second finds it done. */
export const lockShipped = (db: DatabaseTransaction) =>
  db.selectFrom('helpState').select('shippedDigest').forUpdate().executeTakeFirstOrThrow()

export async function recordShipped(db: DatabaseTransaction, digest: string): Promise<void> {
  await db
    .updateTable('helpState')
    .set({ shippedDigest: digest, revision: sql`revision + 1` })
    .execute()
}

/** Every article that is there, also those put away. */
export const knownArticles = (db: DatabaseTransaction) =>
  db.selectFrom('helpArticles').select(['id', 'slug', 'changedAt', 'archivedAt']).execute()

/** The newest text of each article in each language, and what stands in it. */
export const newestTexts = (db: DatabaseTransaction) =>
  db
    .selectFrom('helpVersions')
    .distinctOn(['articleId', 'language'])
    .select(['articleId', 'language', 'number', 'writtenBy', 'title', 'summary', 'keywords', 'body'])
    .orderBy('articleId')
    .orderBy('language')
    .orderBy('number', 'desc')
    .execute()

export async function insertArticles(db: DatabaseTransaction, rows: Insertable<HelpArticleTable>[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('helpArticles').values(rows).execute()
}

type Place = Pick<Insertable<HelpArticleTable>, 'category' | 'position' | 'audience' | 'related'>

/** Where nobody has changed it. */
export async function placeArticle(db: DatabaseTransaction, id: string, place: Place): Promise<void> {
  await db.updateTable('helpArticles').set(place).where('id', '=', id).where('changedAt', 'is', null).execute()
}

export async function supersede(
  db: DatabaseTransaction,
  articleId: string,
  language: HelpVersionTable['language'],
  at: Instant,
): Promise<void> {
  await db
    .updateTable('helpVersions')
    .set({ supersededAt: at })
    .where('articleId', '=', articleId)
    .where('language', '=', language)
    .where('publishedAt', 'is not', null)
    .where('supersededAt', 'is', null)
    .execute()
}

export async function insertVersions(db: DatabaseTransaction, rows: Insertable<HelpVersionTable>[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('helpVersions').values(rows).execute()
}

/** Those of the product; what people have written stays. */
export async function replaceShippedSynonyms(
  db: DatabaseTransaction,
  rows: Insertable<HelpSynonymTable>[],
): Promise<void> {
  await db.deleteFrom('helpSynonyms').where('changedBy', 'is', null).execute()
  if (rows.length > 0) await db.insertInto('helpSynonyms').values(rows).execute()
}

/** Of what was last taken in; null when nothing was. */
export const shippedDigest = async (db: Database): Promise<string | null> =>
  (await db.selectFrom('helpState').select('shippedDigest').executeTakeFirstOrThrow()).shippedDigest
