import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import { localizedText } from '../../../base/locale.ts'
import type { SpecialtyView } from '../schemas.ts'
import type { SpecialtyTable } from '../tables.ts'
import type { Selectable, Insertable, Updateable } from 'kysely'

const toView = ({ retiredAt, name, ...row }: Selectable<SpecialtyTable>): SpecialtyView => ({
  ...row,
  name: localizedText.parse(name),
  retired: retiredAt !== null,
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
  return rows.map(toView)
}

export async function findSpecialty(db: DatabaseTransaction, id: string): Promise<SpecialtyView | undefined> {
  const row = await db.selectFrom('specialties').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toView(row)
}

/** Locks it, so that what hangs on it cannot change meanwhile. */
export async function lockSpecialty(db: DatabaseTransaction, id: string): Promise<SpecialtyView | undefined> {
  const row = await db.selectFrom('specialties').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toView(row)
}

export async function insertSpecialties(
  db: DatabaseTransaction,
  specialties: readonly Insertable<SpecialtyTable>[],
): Promise<void> {
  await db.insertInto('specialties').values(specialties).execute()
}

export async function updateSpecialty(
  db: DatabaseTransaction,
  id: string,
  change: Updateable<SpecialtyTable>,
): Promise<SpecialtyView | undefined> {
  const row = await db.updateTable('specialties').set(change).where('id', '=', id).returningAll().executeTakeFirst()
  return row && toView(row)
}
