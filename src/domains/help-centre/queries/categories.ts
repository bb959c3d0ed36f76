import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { HelpCategoryTable } from '../tables.ts'
import '../tables.ts'
import { nextPosition } from './editing.ts'

export type CategoryRow = Selectable<HelpCategoryTable>

/** Those that are there, in their order; a removed one is none of them. */
export const allCategories = (db: DatabaseTransaction) =>
  db
    .selectFrom('helpCategories')
    .selectAll()
    .where('removedAt', 'is', null)
    .orderBy('position')
    .orderBy('slug')
    .execute()

/** Removed ones whose articles went to another. */
export const movedCategories = (db: DatabaseTransaction) =>
  db
    .selectFrom('helpCategories')
    .select(['slug', 'movedTo'])
    .where('movedTo', 'is not', null)
    .$narrowType<{ movedTo: string }>()
    .execute()

/** How many articles stand in each, those put away included. */
export const articlesByCategory = (db: DatabaseTransaction) =>
  db
    .selectFrom('helpArticles')
    .select(['category', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('category')
    .execute()

/** Kept from being removed until the transaction ends; undefined where it is not there. */
export const holdCategory = (db: DatabaseTransaction, slug: string) =>
  db
    .selectFrom('helpCategories')
    .select('slug')
    .where('slug', '=', slug)
    .where('removedAt', 'is', null)
    .forShare()
    .executeTakeFirst()

export const lockCategory = (db: DatabaseTransaction, slug: string) =>
  db
    .selectFrom('helpCategories')
    .selectAll()
    .where('slug', '=', slug)
    .where('removedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()

export const lockCategories = (db: DatabaseTransaction) =>
  db.selectFrom('helpCategories').select('slug').where('removedAt', 'is', null).orderBy('slug').forUpdate().execute()

/** Where a new one comes: last. */
export const nextCategoryPosition = async (db: DatabaseTransaction): Promise<number> =>
  (
    await db
      .selectFrom('helpCategories')
      .select(({ fn }) => fn.coalesce(fn.max('position'), sql<number>`-1`).as('last'))
      .executeTakeFirstOrThrow()
  ).last + 1

/** No row back: one of that address is there. Where one had been removed, the new one takes its place. */
export const insertCategory = (db: DatabaseTransaction, row: Insertable<HelpCategoryTable>) =>
  db
    .insertInto('helpCategories')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('slug')
        .doUpdateSet({
          position: sql`excluded.position`,
          title: sql`excluded.title`,
          summary: sql`excluded.summary`,
          icon: sql`excluded.icon`,
          changedAt: sql`excluded.changed_at`,
          changedBy: sql`excluded.changed_by`,
          revision: sql`help_categories.revision + 1`,
          removedAt: null,
          removedBy: null,
          movedTo: null,
        })
        .where('helpCategories.removedAt', 'is not', null),
    )
    .returningAll()
    .executeTakeFirst()

/** Settled in the WHERE: of two who read one revision the second gets no row. */
export const changeCategoryRow = (
  db: DatabaseTransaction,
  slug: string,
  revision: number,
  change: Updateable<HelpCategoryTable>,
) =>
  db
    .updateTable('helpCategories')
    .set({ ...change, revision: sql`revision + 1` })
    .where('slug', '=', slug)
    .where('revision', '=', revision)
    .where('removedAt', 'is', null)
    .returningAll()
    .executeTakeFirst()

export async function orderCategoryRows(db: DatabaseTransaction, slugs: readonly string[], at: Instant): Promise<void> {
  for (const [position, slug] of slugs.entries())
    await db.updateTable('helpCategories').set({ position }).where('slug', '=', slug).execute()
  await db.updateTable('helpState').set({ orderedAt: at }).execute()
}

/** Behind those that are there already, in the order that they had. */
export async function moveArticles(db: DatabaseTransaction, from: string, to: string, at: Instant): Promise<void> {
  const first = await nextPosition(db, to)
  await db
    .updateTable('helpArticles')
    .set({ category: to, changedAt: at, position: sql`position + ${first}` })
    .where('category', '=', from)
    .execute()
}

type Removal = { readonly at: Instant; readonly by: string | null; readonly movedTo: string | null }

/** What had been moved to it before goes on to where it goes. */
export async function removeCategoryRow(
  db: DatabaseTransaction,
  slug: string,
  { at, by, movedTo }: Removal,
): Promise<void> {
  await db.updateTable('helpCategories').set({ movedTo }).where('movedTo', '=', slug).execute()
  await db
    .updateTable('helpCategories')
    .set({ removedAt: at, removedBy: by, movedTo })
    .where('slug', '=', slug)
    .execute()
}

/** What this version ships, and where an editor has put it. */
type ShippedCategory = { readonly slug: string; readonly position: number } & Record<
  'title' | 'summary' | 'icon',
  string
>

/** The default of each; the words and the order of people stay. */
export async function putShippedCategories(db: DatabaseTransaction, rows: readonly ShippedCategory[]): Promise<void> {
  if (rows.length === 0) return
  const { orderedAt } = await db.selectFrom('helpState').select('orderedAt').executeTakeFirstOrThrow()
  const first = orderedAt === null ? 0 : await nextCategoryPosition(db)
  const unlessChanged = (column: 'title' | 'summary' | 'icon') =>
    sql<string>`case when help_categories.changed_at is null then excluded.${sql.ref(column)} else help_categories.${sql.ref(column)} end`
  await db
    .insertInto('helpCategories')
    .values(
      rows.map(({ slug, position, title, summary, icon }) => ({
        slug,
        title,
        summary,
        icon,
        position: first + position,
        shipped: sql<string>`jsonb_build_object('title', ${title}::jsonb, 'summary', ${summary}::jsonb, 'icon', ${icon}::text)`,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('slug').doUpdateSet({
        shipped: sql`excluded.shipped`,
        title: unlessChanged('title'),
        summary: unlessChanged('summary'),
        icon: unlessChanged('icon'),
        ...(orderedAt === null ? { position: sql`excluded.position` } : {}),
      }),
    )
    .execute()
}

/** Where articles of each removed category go now; null: nobody said. */
export const removedCategories = (db: DatabaseTransaction) =>
  db.selectFrom('helpCategories').select(['slug', 'movedTo']).where('removedAt', 'is not', null).execute()

/** A removed one comes back when an upgrade brings articles for it and nobody said where else they go. */
export async function bringCategoryBack(db: DatabaseTransaction, slug: string): Promise<void> {
  const position = await nextCategoryPosition(db)
  await db
    .updateTable('helpCategories')
    .set({ removedAt: null, removedBy: null, position })
    .where('slug', '=', slug)
    .execute()
}
