import type { Selectable } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { TicketWaitTable } from '../tables.ts'

export async function insertWait(db: DatabaseTransaction, row: Selectable<TicketWaitTable>): Promise<void> {
  await db.insertInto('ticketWaits').values(row).execute()
}

export async function endWait(db: DatabaseTransaction, ticketId: string, at: Instant): Promise<void> {
  await db
    .updateTable('ticketWaits')
    .set({ toAt: at })
    .where('ticketId', '=', ticketId)
    .where('toAt', 'is', null)
    .execute()
}

export const waitsOf = (db: DatabaseTransaction, ticketId: string): Promise<Selectable<TicketWaitTable>[]> =>
  db.selectFrom('ticketWaits').selectAll().where('ticketId', '=', ticketId).orderBy('fromAt').execute()
