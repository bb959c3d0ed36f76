import type { Selectable } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { RatingTable, ReopeningTable } from '../course-tables.ts'

export type RatingRow = Selectable<RatingTable>
export type ReopeningRow = Selectable<ReopeningTable>

export const findRating = (db: DatabaseTransaction, requestId: string): Promise<RatingRow | undefined> =>
  db.selectFrom('ratings').selectAll().where('requestId', '=', requestId).executeTakeFirst()

/** Once: no row back means that it has been rated. */
export const insertRating = (db: DatabaseTransaction, row: RatingRow): Promise<RatingRow | undefined> =>
  db
    .insertInto('ratings')
    .values(row)
    .onConflict((conflict) => conflict.column('requestId').doNothing())
    .returningAll()
    .executeTakeFirst()

export async function insertReopening(db: DatabaseTransaction, row: ReopeningRow): Promise<void> {
  await db.insertInto('reopenings').values(row).execute()
}

export const reopeningsOf = (db: DatabaseTransaction, requestId: string): Promise<ReopeningRow[]> =>
  db.selectFrom('reopenings').selectAll().where('requestId', '=', requestId).orderBy('id').execute()
