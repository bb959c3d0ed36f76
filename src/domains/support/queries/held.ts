import type { Insertable } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { Database, DatabaseTransaction } from '../../../platform/database/database.ts'
import type { HeldReplyTable } from '../desk-tables.ts'
import type { TicketMessageRow } from './messages.ts'
import '../desk-tables.ts'

/** A reply waits: until then it may be taken back, and after it the deeds follow. */
export async function hold(
  db: DatabaseTransaction,
  row: Insertable<HeldReplyTable>,
  heldUntil: Instant,
): Promise<TicketMessageRow> {
  await db.insertInto('heldReplies').values(row).execute()
  return db
    .updateTable('ticketMessages')
    .set({ heldUntil, deliveredAt: null })
    .where('id', '=', row.messageId)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** No row back: it has left, or was taken back before. */
export const takeBack = (
  db: DatabaseTransaction,
  messageId: string,
  at: Instant,
): Promise<TicketMessageRow | undefined> =>
  db
    .updateTable('ticketMessages')
    .set({ withdrawnAt: at })
    .where('id', '=', messageId)
    .where('heldUntil', '>', at)
    .where('deliveredAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .returningAll()
    .executeTakeFirst()

/** What has waited long enough, the earliest first. */
export const heldBefore = (db: DatabaseTransaction, at: Instant, limit: number): Promise<TicketMessageRow[]> =>
  db
    .selectFrom('ticketMessages')
    .selectAll()
    .where('heldUntil', '<=', at)
    .where('deliveredAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .orderBy('heldUntil')
    .orderBy('id')
    .limit(limit)
    .execute()

/** Whether a reply that was written by `at` is still to leave, for a ticket or for the one in which it goes on. */
export async function holdsReplyOf(db: DatabaseTransaction, ticketId: string, at: Instant): Promise<boolean> {
  const row = await db
    .selectFrom('ticketMessages')
    .select('id')
    .where('ticketId', 'in', (from) =>
      from
        .selectFrom('tickets')
        .select(({ fn }) => fn.coalesce('mergedIntoId', 'id').as('id'))
        .where('id', '=', ticketId),
    )
    .where('sentAt', '<=', at)
    .where('heldUntil', 'is not', null)
    .where('deliveredAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** No row back: somebody else has sent it, or its author has taken it back. */
export const markDelivered = (
  db: DatabaseTransaction,
  messageId: string,
  at: Instant,
): Promise<TicketMessageRow | undefined> =>
  db
    .updateTable('ticketMessages')
    .set({ deliveredAt: at })
    .where('id', '=', messageId)
    .where('deliveredAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .returningAll()
    .executeTakeFirst()

export const deedsAfter = (db: DatabaseTransaction, messageId: string) =>
  db.deleteFrom('heldReplies').where('messageId', '=', messageId).returning('deeds').executeTakeFirst()

export async function earliestHeld(database: Database): Promise<Instant | null> {
  const row = await database
    .selectFrom('ticketMessages')
    .select('heldUntil')
    .where('heldUntil', 'is not', null)
    .where('deliveredAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .orderBy('heldUntil')
    .limit(1)
    .executeTakeFirst()
  return row?.heldUntil ?? null
}

export const messageById = (db: DatabaseTransaction, messageId: string): Promise<TicketMessageRow | undefined> =>
  db.selectFrom('ticketMessages').selectAll().where('id', '=', messageId).executeTakeFirst()
