import type { Insertable, Selectable } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { TicketEventTable } from '../tables.ts'

export type TicketEventRow = Selectable<TicketEventTable>

export async function insertTicketEvent(db: DatabaseTransaction, row: Insertable<TicketEventTable>): Promise<void> {
  await db.insertInto('ticketEvents').values(row).execute()
}

/** Latest first, before `cursor`; one more than `limit` tells that there are others. */
export const eventsBefore = (
  db: DatabaseTransaction,
  ticketId: string,
  cursor: number | undefined,
  limit: number,
): Promise<TicketEventRow[]> =>
  db
    .selectFrom('ticketEvents')
    .selectAll()
    .where('ticketId', '=', ticketId)
    .$if(cursor !== undefined, (query) => query.where('position', '<', cursor ?? 0))
    .orderBy('position', 'desc')
    .limit(limit + 1)
    .execute()

/** Who was given a ticket, latest first: the last two hundred times. */
export const assignmentsOf = (db: DatabaseTransaction, ticketId: string): Promise<TicketEventRow[]> =>
  db
    .selectFrom('ticketEvents')
    .selectAll()
    .where('ticketId', '=', ticketId)
    .where('kind', '=', 'assigned')
    .orderBy('position', 'desc')
    .limit(200)
    .execute()
