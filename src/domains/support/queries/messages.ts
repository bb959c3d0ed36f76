import type { Insertable, Selectable } from 'kysely'
import type { Instant } from '../../../base/time.ts'
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

/** The files of messages, in the order in which they were attached. */
export const filesOfMessages = async (db: DatabaseTransaction, messageIds: readonly string[]) =>
  messageIds.length === 0
    ? []
    : db
        .selectFrom('ticketFiles')
        .select(['messageId', 'fileId'])
        .where('messageId', 'in', [...messageIds])
        .orderBy('position')
        .execute()

type Before = { readonly ticketId: string; readonly cursor: number | undefined; readonly limit: number }

/**
 * Newest first, before `cursor`; one more than `limit` tells that there are others. To the requester neither notes nor
 * what has not left yet.
 */
export function messagesBefore(
  db: DatabaseTransaction,
  { ticketId, cursor, limit }: Before,
  reader: 'requester' | 'desk',
): Promise<TicketMessageRow[]> {
  let query = db.selectFrom('ticketMessages').selectAll().where('ticketId', '=', ticketId)
  if (reader === 'requester') query = query.where('kind', '<>', 'note').where('deliveredAt', 'is not', null)
  if (cursor !== undefined) query = query.where('position', '<', cursor)
  return query
    .orderBy('position', 'desc')
    .limit(limit + 1)
    .execute()
}

/** Whether the requester may read the file; the desk reads all of a ticket. */
export async function ticketHoldsFile(
  db: DatabaseTransaction,
  { ticketId, fileId }: { readonly ticketId: string; readonly fileId: string },
  reader: 'requester' | 'desk',
): Promise<boolean> {
  const found = await db
    .selectFrom('ticketFiles')
    .leftJoin('ticketMessages', 'ticketMessages.id', 'ticketFiles.messageId')
    .select('ticketFiles.fileId')
    .where('ticketFiles.ticketId', '=', ticketId)
    .where('ticketFiles.fileId', '=', fileId)
    .$if(reader === 'requester', (query) =>
      query.where((where) =>
        where.or([
          where('ticketFiles.messageId', 'is', null),
          where.and([where('ticketMessages.kind', '<>', 'note'), where('ticketMessages.deliveredAt', 'is not', null)]),
        ]),
      ),
    )
    .executeTakeFirst()
  return found !== undefined
}

/** What a requester wrote about their own tickets between two instants (end exclusive), latest first. */
export const wordsOfRequester = (
  db: DatabaseTransaction,
  requesterId: string,
  { from, to }: { readonly from: Instant; readonly to: Instant },
  limit: number,
) =>
  db
    .selectFrom('ticketMessages')
    .innerJoin('tickets', 'tickets.id', 'ticketMessages.ticketId')
    .select([
      'ticketMessages.ticketId',
      'tickets.number',
      'tickets.subject',
      'ticketMessages.body',
      'ticketMessages.sentAt',
    ])
    .where('ticketMessages.authorId', '=', requesterId)
    .where('tickets.requesterId', '=', requesterId)
    .where('ticketMessages.side', '=', 'requester')
    .where('ticketMessages.sentAt', '>=', from)
    .where('ticketMessages.sentAt', '<', to)
    .orderBy('ticketMessages.sentAt', 'desc')
    .limit(limit)
    .execute()
