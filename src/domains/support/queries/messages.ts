import type { Insertable, Selectable } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { TicketMessageTable } from '../tables.ts'

export type TicketMessageRow = Selectable<TicketMessageTable>

export const insertTicketMessage = (
  db: DatabaseTransaction,
  message: Insertable<TicketMessageTable>,
): Promise<TicketMessageRow> => db.insertInto('ticketMessages').values(message).returningAll().executeTakeFirstOrThrow()

export async function attachToTicket(
  db: DatabaseTransaction,
  { ticketId, messageId }: { readonly ticketId: string; readonly messageId: string | null },
  fileIds: readonly string[],
): Promise<void> {
  if (fileIds.length === 0) return
  const rows = fileIds.map((fileId, position) => ({ ticketId, messageId, fileId, position }))
  await db.insertInto('ticketFiles').values(rows).execute()
}

/** The files of a ticket, those of its report and those of its messages, in the order in which they were attached. */
export const filesOfTicket = (db: DatabaseTransaction, ticketId: string) =>
  db.selectFrom('ticketFiles').selectAll().where('ticketId', '=', ticketId).orderBy('position').execute()
