import type { Insertable, Selectable, Updateable } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { TicketFilterTable } from '../desk-tables.ts'
import '../desk-tables.ts'

export type FilterRow = Selectable<TicketFilterTable>

/** Somebody's own and those that are shared. */
export const filtersFor = async (db: DatabaseTransaction, ownerId: string): Promise<FilterRow[]> => {
  const own = await db.selectFrom('ticketFilters').selectAll().where('ownerId', '=', ownerId).limit(200).execute()
  const shared = await db
    .selectFrom('ticketFilters')
    .selectAll()
    .where('sharedAt', 'is not', null)
    .where('ownerId', '<>', ownerId)
    .orderBy('id')
    .limit(200)
    .execute()
  return [...own, ...shared]
}

export const lockFilter = (db: DatabaseTransaction, id: string): Promise<FilterRow | undefined> =>
  db.selectFrom('ticketFilters').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertFilter = (db: DatabaseTransaction, row: Insertable<TicketFilterTable>): Promise<FilterRow> =>
  db.insertInto('ticketFilters').values(row).returningAll().executeTakeFirstOrThrow()

export const updateFilter = (
  db: DatabaseTransaction,
  id: string,
  change: Updateable<TicketFilterTable>,
): Promise<FilterRow> =>
  db.updateTable('ticketFilters').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

export async function deleteFilter(db: DatabaseTransaction, id: string): Promise<void> {
  await db.deleteFrom('ticketFilters').where('id', '=', id).execute()
}
