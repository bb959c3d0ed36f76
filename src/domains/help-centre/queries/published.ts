import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import '../tables.ts'
import { sql } from 'kysely'

export const helpRevision = async (db: DatabaseTransaction): Promise<number> =>
  (await db.selectFrom('helpState').select('revision').executeTakeFirstOrThrow()).revision

/** Tells whoever keeps a copy that it is one no longer. */
export async function countRevision(db: DatabaseTransaction): Promise<void> {
  await db
    .updateTable('helpState')
    .set({ revision: sql`revision + 1` })
    .execute()
}

/** Every text that is read now, with what is said of its article. */
export const allPublished = (db: DatabaseTransaction) =>
  db
    .selectFrom('helpVersions')
    .innerJoin('helpArticles', 'helpArticles.id', 'helpVersions.articleId')
    .select([
      'helpArticles.id',
      'slug',
      'category',
      'audience',
      'related',
      'verifiedAt',
      'language',
      'title',
      'summary',
      'keywords',
      'body',
      'publishedAt',
    ])
    .where('publishedAt', 'is not', null)
    .where('supersededAt', 'is', null)
    .where('archivedAt', 'is', null)
    .orderBy('position')
    .orderBy('helpArticles.id')
    .execute()

export const allSynonyms = (db: DatabaseTransaction) =>
  db.selectFrom('helpSynonyms').selectAll().orderBy('language').orderBy('id').execute()
