import { type Insertable, type Selectable, sql } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { ChatMessageTable } from '../tables.ts'

export type ChatMessageRow = Selectable<ChatMessageTable>

export const messageById = (db: DatabaseTransaction, id: string): Promise<ChatMessageRow | undefined> =>
  db.selectFrom('chatMessages').selectAll().where('id', '=', id).executeTakeFirst()

/** No row back: it stands there already. */
export const insertMessage = (
  db: DatabaseTransaction,
  message: Insertable<ChatMessageTable>,
): Promise<ChatMessageRow | undefined> =>
  db
    .insertInto('chatMessages')
    .values(message)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()

/** The position of the next message, of a chat that is locked. */
export async function nextPosition(db: DatabaseTransaction, chatId: string, at: Instant): Promise<number> {
  const { lastPosition } = await db
    .updateTable('chats')
    .set({ lastPosition: sql<number>`last_position + 1`, lastMessageAt: at })
    .where('id', '=', chatId)
    .returning('lastPosition')
    .executeTakeFirstOrThrow()
  return lastPosition
}

export async function hasTicketMessage(db: DatabaseTransaction, ticketMessageId: string): Promise<boolean> {
  const found = await db
    .selectFrom('chatMessages')
    .select('id')
    .where('ticketMessageId', '=', ticketMessageId)
    .executeTakeFirst()
  return found !== undefined
}

type Asked = { readonly chatId: string; readonly limit: number; readonly notes: boolean }
type After = Asked & { readonly after: number }
type Before = Asked & { readonly before: number }

/** Of a chat, one more than `limit`, which tells that there are others. */
function messagesOf(db: DatabaseTransaction, { chatId, limit, notes }: Asked) {
  const query = db
    .selectFrom('chatMessages')
    .selectAll()
    .where('chatId', '=', chatId)
    .limit(limit + 1)
  return notes ? query : query.where('kind', '=', 'message')
}

/** In order, from the one after a position on. */
export const messagesAfter = (db: DatabaseTransaction, { after, ...asked }: After): Promise<ChatMessageRow[]> =>
  messagesOf(db, asked).where('position', '>', after).orderBy('position').execute()

/** The latest before a position, latest first. */
export const messagesBefore = (db: DatabaseTransaction, { before, ...asked }: Before): Promise<ChatMessageRow[]> =>
  messagesOf(db, asked).where('position', '<', before).orderBy('position', 'desc').execute()

/** What the person has said so far, in order. */
export async function wordsOfPerson(db: DatabaseTransaction, chatId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('chatMessages')
    .select('body')
    .where('chatId', '=', chatId)
    .where('side', '=', 'person')
    .orderBy('position')
    .execute()
  return rows.flatMap(({ body }) => body ?? [])
}

export async function attachFiles(
  db: DatabaseTransaction,
  messageId: string,
  fileIds: readonly string[],
): Promise<void> {
  if (fileIds.length === 0) return
  const rows = fileIds.map((fileId, position) => ({ messageId, fileId, position }))
  await db.insertInto('chatFiles').values(rows).execute()
}

export const filesOf = async (db: DatabaseTransaction, messageIds: readonly string[]) =>
  messageIds.length === 0
    ? []
    : db
        .selectFrom('chatFiles')
        .select(['messageId', 'fileId'])
        .where('messageId', 'in', [...messageIds])
        .orderBy('position')
        .execute()

export async function chatHoldsFile(db: DatabaseTransaction, chatId: string, fileId: string): Promise<boolean> {
  const found = await db
    .selectFrom('chatFiles')
    .innerJoin('chatMessages', 'chatMessages.id', 'chatFiles.messageId')
    .select('chatFiles.fileId')
    .where('chatFiles.fileId', '=', fileId)
    .where('chatMessages.chatId', '=', chatId)
    .executeTakeFirst()
  return found !== undefined
}
