import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import { localizedText } from '../../../base/locale.ts'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { SpecialtyView } from '../schemas.ts'
import type { SpecialtyTable } from '../tables.ts'

export type SpecialtyRow = Selectable<SpecialtyTable>

export const toSpecialty = (row: SpecialtyRow): SpecialtyView => ({
  id: row.id,
  parentId: row.parentId,
  slug: row.slug,
  name: localizedText.parse(row.name),
  position: row.position,
  licenceRequired: row.licenceRequired,
  retired: row.retiredAt !== null,
})

/** First level first, each level in its order. The list is short by nature and is never cut. */
export async function selectSpecialties(db: DatabaseTransaction, withRetired: boolean): Promise<SpecialtyView[]> {
  const rows = await db
    .selectFrom('specialties')
    .selectAll()
    .$if(!withRetired, (open) => open.where('retiredAt', 'is', null))
    .orderBy('position')
    .orderBy('slug')
    .execute()
  return rows.map(toSpecialty)
}

/** Locks it, so that nothing is hung below it while it changes. */
export async function lockSpecialty(db: DatabaseTransaction, id: string): Promise<SpecialtyView | undefined> {
  const row = await db.selectFrom('specialties').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toSpecialty(row)
}

/** One process alone fills or extends the list at a time. */
export async function lockList(db: DatabaseTransaction): Promise<void> {
  await sql`lock table specialties in share row exclusive mode`.execute(db)
}

export async function hasSpecialties(db: DatabaseTransaction): Promise<boolean> {
  return (await db.selectFrom('specialties').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** The place after the last of a level. */
export async function nextPosition(db: DatabaseTransaction, parentId: string | null): Promise<number> {
  const row = await db
    .selectFrom('specialties')
    .select((select) => select.fn.max('position').as('last'))
    .where('parentId', 'is not distinct from', parentId)
    .executeTakeFirst()
  return row?.last === undefined || row.last === null ? 0 : row.last + 1
}

export async function insertSpecialties(
  db: DatabaseTransaction,
  specialties: readonly Insertable<SpecialtyTable>[],
): Promise<SpecialtyView[]> {
  return (await db.insertInto('specialties').values(specialties).returningAll().execute()).map(toSpecialty)
}

export async function updateSpecialty(
  db: DatabaseTransaction,
  id: string,
  change: Updateable<SpecialtyTable>,
): Promise<SpecialtyView | undefined> {
  const row = await db.updateTable('specialties').set(change).where('id', '=', id).returningAll().executeTakeFirst()
  return row && toSpecialty(row)
}

/** With everything below it. */
export async function retireFamily(db: DatabaseTransaction, id: string, at: Instant): Promise<void> {
  await db
    .updateTable('specialties')
    .set({ retiredAt: at })
    .where((where) => where.or([where('id', '=', id), where('parentId', '=', id)]))
    .where('retiredAt', 'is', null)
    .execute()
}
