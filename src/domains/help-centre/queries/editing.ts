import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Locale } from '../../../base/locale.ts'
import type { Instant } from '../../../base/time.ts'
import type { Database, DatabaseTransaction } from '../../../platform/database/database.ts'
import type { HelpArticleTable, HelpVersionTable } from '../tables.ts'
import '../tables.ts'

export type ArticleRow = Selectable<HelpArticleTable> & { readonly ownerName: string | null }
export type VersionRow = Selectable<HelpVersionTable> & { readonly writerName: string | null }

const articles = (db: DatabaseTransaction) =>
  db
    .selectFrom('helpArticles')
    .leftJoin('people', 'people.id', 'helpArticles.ownerId')
    .selectAll('helpArticles')
    .select('people.name as ownerName')

const versions = (db: DatabaseTransaction) =>
  db
    .selectFrom('helpVersions')
    .leftJoin('people', 'people.id', 'helpVersions.writtenBy')
    .selectAll('helpVersions')
    .select('people.name as writerName')

export const articleById = (db: DatabaseTransaction, id: string): Promise<ArticleRow | undefined> =>
  articles(db).where('helpArticles.id', '=', id).executeTakeFirst()

/** Locked, for whatever changes it or one of its texts. */
export const lockArticle = (db: DatabaseTransaction, id: string) =>
  db.selectFrom('helpArticles').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

type Wanted = {
  readonly needs: 'missing' | 'outdated' | 'draft' | 'in_review' | 'archived' | undefined
  readonly cursor: string | undefined
  readonly limit: number
}

/** By address; one more than `limit` tells that there are others. */
export function articlePage(db: DatabaseTransaction, { needs, cursor, limit }: Wanted): Promise<ArticleRow[]> {
  let query = articles(db).where('archivedAt', needs === 'archived' ? 'is not' : 'is', null)
  if (needs === 'missing')
    query = query.where(
      ({ selectFrom }) =>
        selectFrom('helpVersions')
          .whereRef('helpVersions.articleId', '=', 'helpArticles.id')
          .where('publishedAt', 'is not', null)
          .where('supersededAt', 'is', null)
          .select(({ fn }) => fn.countAll<number>().as('count')),
      '<',
      3,
    )
  if (needs === 'outdated')
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('helpVersions')
          .whereRef('helpVersions.articleId', '=', 'helpArticles.id')
          .where('publishedAt', 'is not', null)
          .where('supersededAt', 'is', null)
          .groupBy('helpVersions.articleId')
          .having(({ eb, fn }) => eb(fn.min('publishedAt'), '<', fn.max('publishedAt')))
          .select('helpVersions.articleId'),
      ),
    )
  if (needs === 'draft' || needs === 'in_review')
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('helpVersions')
          .whereRef('helpVersions.articleId', '=', 'helpArticles.id')
          .where('publishedAt', 'is', null)
          .where('reviewAskedAt', needs === 'draft' ? 'is' : 'is not', null)
          .select('helpVersions.id'),
      ),
    )
  if (cursor !== undefined) query = query.where('slug', '>', cursor)
  return query
    .orderBy('slug')
    .limit(limit + 1)
    .execute()
}

/** Of some articles: every draft, and every text that is read now; without their bodies. */
export const liveTexts = (db: DatabaseTransaction, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('helpVersions')
        .select(['articleId', 'language', 'title', 'reviewAskedAt', 'publishAt', 'publishedAt'])
        .where('articleId', 'in', [...ids])
        .where('supersededAt', 'is', null)
        .execute()

export const voteCounts = (db: DatabaseTransaction, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('helpVotes')
        .select(['articleId', 'helpful', ({ fn }) => fn.countAll<number>().as('count')])
        .where('articleId', 'in', [...ids])
        .groupBy(['articleId', 'helpful'])
        .execute()

/** What readers say is wanting, the newest first. */
export const complaints = (db: DatabaseTransaction, articleId: string, language: Locale) =>
  db
    .selectFrom('helpVotes')
    .select(['reason', 'comment', 'votedAt'])
    .where('articleId', '=', articleId)
    .where('language', '=', language)
    .where('helpful', '=', false)
    .orderBy('id', 'desc')
    .limit(20)
    .execute()

/** Every text of an article in a language, the newest first; of a hundred nobody asks for older ones. */
export const textsOf = (db: DatabaseTransaction, articleId: string, language: Locale): Promise<VersionRow[]> =>
  versions(db)
    .where('articleId', '=', articleId)
    .where('language', '=', language)
    .orderBy('number', 'desc')
    .limit(100)
    .execute()

export const versionById = (db: DatabaseTransaction, id: string): Promise<VersionRow | undefined> =>
  versions(db).where('helpVersions.id', '=', id).executeTakeFirst()

export const insertArticle = (db: DatabaseTransaction, row: Insertable<HelpArticleTable>) =>
  db
    .insertInto('helpArticles')
    .values(row)
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst()

export async function changeArticleRow(
  db: DatabaseTransaction,
  id: string,
  change: Updateable<HelpArticleTable>,
): Promise<void> {
  await db.updateTable('helpArticles').set(change).where('id', '=', id).execute()
}

/** The last place of its category is the new one's. */
export const nextPosition = async (db: DatabaseTransaction, category: string): Promise<number> =>
  (
    await db
      .selectFrom('helpArticles')
      .select(({ fn }) => fn.max('position').as('last'))
      .where('category', '=', category)
      .executeTakeFirstOrThrow()
  ).last + 1

export const insertDraft = (db: DatabaseTransaction, row: Insertable<HelpVersionTable>) =>
  db.insertInto('helpVersions').values(row).execute()

/** Settled in the WHERE: of two savings of one draft the second gets no row. */
export const saveDraftRow = (
  db: DatabaseTransaction,
  id: string,
  saved: number,
  change: Updateable<HelpVersionTable>,
) =>
  db
    .updateTable('helpVersions')
    .set({ ...change, saved: sql`saved + 1`, reviewAskedAt: null, publishAt: null, scheduledBy: null })
    .where('id', '=', id)
    .where('saved', '=', saved)
    .where('publishedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()

export async function changeDraft(
  db: DatabaseTransaction,
  id: string,
  change: Updateable<HelpVersionTable>,
): Promise<void> {
  await db.updateTable('helpVersions').set(change).where('id', '=', id).where('publishedAt', 'is', null).execute()
}

/** Drafts whose time has come; locked, each by one. */
export const dueDrafts = (db: DatabaseTransaction, at: Instant) =>
  db
    .selectFrom('helpVersions')
    .selectAll()
    .where('publishedAt', 'is', null)
    .where('publishAt', '<=', at)
    .orderBy('publishAt')
    .limit(100)
    .forUpdate()
    .skipLocked()
    .execute()

export const nextPublishAt = async (db: Database): Promise<Instant | null> =>
  (
    await db
      .selectFrom('helpVersions')
      .select('publishAt')
      .where('publishedAt', 'is', null)
      .where('publishAt', 'is not', null)
      .orderBy('publishAt')
      .limit(1)
      .executeTakeFirst()
  )?.publishAt ?? null
