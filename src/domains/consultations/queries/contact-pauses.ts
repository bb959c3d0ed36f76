import type { Selectable } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { ContactPauseTable } from '../course-tables.ts'

export type ContactPauseRow = Selectable<ContactPauseTable>

export const openPause = (db: DatabaseTransaction, requestId: string): Promise<ContactPauseRow | undefined> =>
  db
    .selectFrom('contactPauses')
    .selectAll()
    .where('requestId', '=', requestId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()

/** No row back means that there is an open one already. */
export const insertPause = (db: DatabaseTransaction, row: ContactPauseRow): Promise<ContactPauseRow | undefined> =>
  db
    .insertInto('contactPauses')
    .values(row)
    .onConflict((conflict) => conflict.column('requestId').where('endedAt', 'is', null).doNothing())
    .returningAll()
    .executeTakeFirst()

export const endPause = (
  db: DatabaseTransaction,
  requestId: string,
  at: Instant,
): Promise<ContactPauseRow | undefined> =>
  db
    .updateTable('contactPauses')
    .set({ endedAt: at })
    .where('requestId', '=', requestId)
    .where('endedAt', 'is', null)
    .returningAll()
    .executeTakeFirst()

/** Open pauses whose date has come. */
export const pausesToEnd = (db: DatabaseTransaction, now: Instant): Promise<ContactPauseRow[]> =>
  db
    .selectFrom('contactPauses')
    .selectAll()
    .where('endedAt', 'is', null)
    .where('untilAt', '<=', now)
    .orderBy('untilAt')
    .limit(200)
    .execute()
