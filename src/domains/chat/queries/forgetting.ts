import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import '../tables.ts'

type Ticketed = { readonly personId: string; readonly ticketId: string; readonly open: boolean }

/** The conversations of some people that became tickets. */
export async function ticketedOf(db: DatabaseTransaction, personIds: readonly string[]): Promise<Ticketed[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('chats')
    .select(['personId', 'ticketId', 'state'])
    .where('personId', 'in', [...personIds])
    .where('ticketId', 'is not', null)
    .execute()
  return rows.flatMap(({ personId, ticketId, state }) =>
    ticketId === null ? [] : [{ personId, ticketId, open: state !== 'ended' }],
  )
}

/** Where some people were while they talked, dropped. */
export async function dropPages(db: DatabaseTransaction, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  const theirs = db
    .selectFrom('chats')
    .select('id')
    .where('personId', 'in', [...personIds])
  await db.deleteFrom('chatPages').where('chatId', 'in', theirs).execute()
  await db
    .updateTable('chats')
    .set({ page: null })
    .where('personId', 'in', [...personIds])
    .execute()
}

/** Drops the conversations of some people that never became tickets. Answers the ids of the files that stood in them. */
export async function dropUnticketed(db: DatabaseTransaction, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return []
  const files = await db
    .selectFrom('chats')
    .innerJoin('chatMessages', 'chatMessages.chatId', 'chats.id')
    .innerJoin('chatFiles', 'chatFiles.messageId', 'chatMessages.id')
    .select('chatFiles.fileId')
    .where('chats.personId', 'in', [...personIds])
    .where('chats.ticketId', 'is', null)
    .execute()
  await db
    .deleteFrom('chats')
    .where('personId', 'in', [...personIds])
    .where('ticketId', 'is', null)
    .execute()
  return files.map(({ fileId }) => fileId)
}
