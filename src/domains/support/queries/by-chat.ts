import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { TicketMessageRow } from './messages.ts'

export const messagesByIds = async (db: DatabaseTransaction, ids: readonly string[]): Promise<TicketMessageRow[]> =>
  ids.length === 0
    ? []
    : db
        .selectFrom('ticketMessages')
        .selectAll()
        .where('id', 'in', [...ids])
        .execute()

export async function openTicketIdsOf(db: DatabaseTransaction, requesterId: string): Promise<string[]> {
  const rows = await db.selectFrom('tickets').select('id').where('requesterId', '=', requesterId).execute()
  return rows.map(({ id }) => id)
}

export async function handTickets(db: DatabaseTransaction, from: string, to: string): Promise<void> {
  await db.updateTable('tickets').set({ requesterId: to }).where('requesterId', '=', from).execute()
  await db.updateTable('tickets').set({ lastMessageBy: to }).where('lastMessageBy', '=', from).execute()
  await db.updateTable('ticketMessages').set({ authorId: to }).where('authorId', '=', from).execute()
  await db.updateTable('ticketEvents').set({ actorId: to }).where('actorId', '=', from).execute()
}
