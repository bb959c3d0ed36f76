import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { TicketMessageRow } from './messages.ts'
import '../desk-tables.ts'

/** A message of a ticket, if its requester wrote it. */
export const messageOfRequester = (
  db: DatabaseTransaction,
  ticketId: string,
  messageId: string,
): Promise<TicketMessageRow | undefined> =>
  db
    .selectFrom('ticketMessages')
    .selectAll()
    .where('id', '=', messageId)
    .where('ticketId', '=', ticketId)
    .where('side', '=', 'requester')
    .executeTakeFirst()

/** The latest reply of the desk that was not taken back: what somebody who answers should have seen. */
export const latestReply = (db: DatabaseTransaction, ticketId: string): Promise<TicketMessageRow | undefined> =>
  db
    .selectFrom('ticketMessages')
    .selectAll()
    .where('ticketId', '=', ticketId)
    .where('kind', '=', 'reply')
    .where('withdrawnAt', 'is', null)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()

export async function insertMentions(
  db: DatabaseTransaction,
  messageId: string,
  people: readonly string[],
): Promise<void> {
  if (people.length === 0) return
  await db
    .insertInto('ticketMentions')
    .values(people.map((personId) => ({ messageId, personId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Whom a note names. */
export async function mentionedInMessage(db: DatabaseTransaction, messageId: string): Promise<string[]> {
  const rows = await db.selectFrom('ticketMentions').select('personId').where('messageId', '=', messageId).execute()
  return rows.map(({ personId }) => personId)
}
