import { type Selectable, sql } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { MessageTable, ReadMarkTable } from '../course-tables.ts'

export type MessageRow = Selectable<MessageTable>
export type ReadMarkRow = Selectable<ReadMarkTable>

/** The next position of a conversation, held until the transaction ends: writers take turns. */
export async function nextPosition(db: DatabaseTransaction, requestId: string): Promise<number> {
  const { lastPosition } = await db
    .insertInto('conversations')
    .values({ requestId, lastPosition: 1 })
    .onConflict((conflict) =>
      conflict.column('requestId').doUpdateSet({ lastPosition: sql`conversations.last_position + 1` }),
    )
    .returning('lastPosition')
    .executeTakeFirstOrThrow()
  return lastPosition
}

export async function insertMessage(
  db: DatabaseTransaction,
  message: MessageRow,
  fileIds: readonly string[],
): Promise<void> {
  await db.insertInto('messages').values(message).execute()
  if (fileIds.length === 0) return
  await db
    .insertInto('messageAttachments')
    .values(fileIds.map((fileId, position) => ({ messageId: message.id, fileId, position })))
    .execute()
}

/** Newest first, before `cursor`; one more than `limit` tells that there are others. */
export const messagesBefore = (
  db: DatabaseTransaction,
  requestId: string,
  cursor: number | undefined,
  limit: number,
): Promise<MessageRow[]> =>
  db
    .selectFrom('messages')
    .selectAll()
    .where('requestId', '=', requestId)
    .$if(cursor !== undefined, (query) => query.where('position', '<', cursor ?? 0))
    .orderBy('position', 'desc')
    .limit(limit + 1)
    .execute()

/** Ids of files by message, in the order in which they were attached. */
export async function attachmentsOfMessages(
  db: DatabaseTransaction,
  messageIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (messageIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('messageAttachments')
    .selectAll()
    .where('messageId', 'in', messageIds)
    .orderBy('position')
    .execute()
  const grouped = Map.groupBy(rows, ({ messageId }) => messageId)
  return new Map([...grouped].map(([messageId, list]) => [messageId, list.map(({ fileId }) => fileId)]))
}

/** Whether a request, or a message about it, holds the file. */
export async function holdsFile(db: DatabaseTransaction, requestId: string, fileId: string): Promise<boolean> {
  const ofMessages = db
    .selectFrom('messageAttachments')
    .innerJoin('messages', 'messages.id', 'messageAttachments.messageId')
    .select('messageAttachments.fileId')
    .where('messages.requestId', '=', requestId)
    .where('messageAttachments.fileId', '=', fileId)
  const found = await db
    .selectFrom('requestAttachments')
    .select('fileId')
    .where('requestId', '=', requestId)
    .where('fileId', '=', fileId)
    .unionAll(ofMessages)
    .executeTakeFirst()
  return found !== undefined
}

/** Moves the mark forward, never beyond the last message; undefined when it already was there. */
export const moveReadMark = (
  db: DatabaseTransaction,
  mark: { readonly requestId: string; readonly personId: string; readonly position: number },
  readAt: Instant,
): Promise<ReadMarkRow | undefined> =>
  db
    .insertInto('readMarks')
    .columns(['requestId', 'personId', 'position', 'readAt'])
    .expression((build) =>
      build
        .selectFrom('conversations')
        .select([
          'conversations.requestId',
          sql<string>`${mark.personId}::uuid`.as('personId'),
          sql<number>`least(conversations.last_position, ${mark.position}::int)`.as('position'),
          sql<Instant>`${readAt}::timestamptz`.as('readAt'),
        ])
        .where('conversations.requestId', '=', mark.requestId),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['requestId', 'personId'])
        .doUpdateSet((set) => ({ position: set.ref('excluded.position'), readAt: set.ref('excluded.readAt') }))
        .whereRef('readMarks.position', '<', 'excluded.position'),
    )
    .returningAll()
    .executeTakeFirst()

export const readMarksOf = (
  db: DatabaseTransaction,
  requestId: string,
  people: readonly string[],
): Promise<ReadMarkRow[]> =>
  db.selectFrom('readMarks').selectAll().where('requestId', '=', requestId).where('personId', 'in', people).execute()

/** How many messages of others a person has not read, by request; requests without any are left out. */
export async function unreadCounts(
  db: DatabaseTransaction,
  personId: string,
  requestIds: readonly string[],
): Promise<Map<string, number>> {
  if (requestIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('messages')
    .leftJoin('readMarks', (join) =>
      join.onRef('readMarks.requestId', '=', 'messages.requestId').on('readMarks.personId', '=', personId),
    )
    .select((select) => ['messages.requestId', select.fn.countAll<number>().as('count')])
    .where('messages.requestId', 'in', requestIds)
    .where('messages.authorId', '<>', personId)
    .where((where) => where('messages.position', '>', where.fn.coalesce('readMarks.position', where.lit(0))))
    .groupBy('messages.requestId')
    .execute()
  return new Map(rows.map(({ requestId, count }) => [requestId, count]))
}

type Span = { readonly from: Instant; readonly to: Instant }

/** What somebody wrote between two instants (end exclusive), latest first. */
export const messagesOfAuthor = (
  db: DatabaseTransaction,
  authorId: string,
  { from, to }: Span,
  limit: number,
): Promise<MessageRow[]> =>
  db
    .selectFrom('messages')
    .selectAll()
    .where('authorId', '=', authorId)
    .where('sentAt', '>=', from)
    .where('sentAt', '<', to)
    .orderBy('sentAt', 'desc')
    .limit(limit)
    .execute()
