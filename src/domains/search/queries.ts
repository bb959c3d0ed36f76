import { type Insertable, type RawBuilder, sql } from 'kysely'
import type { PersonActor } from '../../base/actor.ts'
import type { DatabaseTransaction } from '../../platform/database/database.ts'
import type { Kind } from './schemas.ts'
import type { SearchEntryTable } from './tables.ts'
import './tables.ts'

export type EntryRow = Insertable<SearchEntryTable>
/** `rank` is a whole number: it is also where a page ends. */
export type Found = { readonly kind: Kind; readonly subjectId: string; readonly rank: number }

export async function saveEntries(db: DatabaseTransaction, rows: readonly EntryRow[]): Promise<void> {
  if (rows.length === 0) return
  await db
    .insertInto('searchEntries')
    .values(rows.map((row) => ({ ...row, terms: sql<string>`${row.terms}::tsvector` })))
    .onConflict((conflict) =>
      conflict.columns(['kind', 'subjectId']).doUpdateSet((set) => ({
        terms: set.ref('excluded.terms'),
        spelling: set.ref('excluded.spelling'),
        visibleTo: set.ref('excluded.visibleTo'),
        visibleRoles: set.ref('excluded.visibleRoles'),
        indexedAt: set.ref('excluded.indexedAt'),
      })),
    )
    .execute()
}

export async function removeEntries(db: DatabaseTransaction, kind: Kind, subjectIds: readonly string[]): Promise<void> {
  if (subjectIds.length === 0) return
  await db.deleteFrom('searchEntries').where('kind', '=', kind).where('subjectId', 'in', subjectIds).execute()
}

type Cursor = { readonly rank: number; readonly subjectId: string } | null

/** Best first, then newest. Every word of the query is met, at least by its beginning. */
export const entriesWithWords = (
  db: DatabaseTransaction,
  reader: PersonActor,
  query: string,
  after: Cursor,
  limit: number,
): Promise<Found[]> =>
  ranked(
    db,
    reader,
    sql<boolean>`terms @@ ${query}::tsquery`,
    sql<number>`round(1e6 * ts_rank(terms, ${query}::tsquery))::int`,
    after,
    limit,
  )

/** Less than PostgreSQL's own 0.6: a name of two words, each with another vowel, is the same name. */
const alikeEnough = '0.42'

/** Best first: where what a thing is called holds something that is spelt much like the query. */
export async function entriesSpeltLike(
  db: DatabaseTransaction,
  reader: PersonActor,
  folded: string,
  limit: number,
): Promise<Found[]> {
  // Of this transaction alone; `<%` is what the index understands.
  await sql`select set_config('pg_trgm.word_similarity_threshold', ${alikeEnough}, true)`.execute(db)
  return ranked(
    db,
    reader,
    sql<boolean>`${folded} <% spelling`,
    sql<number>`round(1e6 * word_similarity(${folded}, spelling))::int`,
    null,
    limit,
  )
}

function ranked(
  db: DatabaseTransaction,
  { id, roles }: PersonActor,
  matches: RawBuilder<boolean>,
  rank: RawBuilder<number>,
  after: Cursor,
  limit: number,
): Promise<Found[]> {
  return db
    .selectFrom('searchEntries')
    .select(['kind', 'subjectId', rank.as('rank')])
    .where(matches)
    .where(sql<boolean>`(visible_to @> array[${id}::uuid] or visible_roles && array[${sql.join([...roles])}]::text[])`)
    .$if(after !== null, (rest) =>
      rest.where(sql<boolean>`(${rank}, subject_id) < (${after?.rank ?? 0}::int, ${after?.subjectId ?? id}::uuid)`),
    )
    .orderBy('rank', 'desc')
    .orderBy('subjectId', 'desc')
    .limit(limit)
    .execute()
}
