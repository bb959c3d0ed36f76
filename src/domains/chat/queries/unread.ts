import { sql } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { Database, DatabaseTransaction } from '../../../platform/database/database.ts'
import type { ChatRow } from './chats.ts'
import type { ChatMessageRow } from './messages.ts'

/** The desk said something in a chat that is locked: the wait counts from the first words that nobody was told of. */
export async function noteDeskWords(
  db: DatabaseTransaction,
  { id }: Pick<ChatRow, 'id'>,
  { position, sentAt }: ChatMessageRow,
): Promise<void> {
  const deskSaidAt = sql<Instant>`case when desk_position > told_position then desk_said_at else ${sentAt} end`
  await db.updateTable('chats').set({ deskPosition: position, deskSaidAt }).where('id', '=', id).execute()
}

/** Whose last words of the desk are as old as `at`, and told to nobody; the oldest first. */
export async function untoldSince(db: DatabaseTransaction, at: Instant, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('chats')
    .select('id')
    .whereRef('deskPosition', '>', 'toldPosition')
    .where('deskSaidAt', '<=', at)
    .orderBy('deskSaidAt')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

export async function earliestUntold(db: Database): Promise<Instant | null> {
  const row = await db
    .selectFrom('chats')
    .select('deskSaidAt')
    .whereRef('deskPosition', '>', 'toldPosition')
    .orderBy('deskSaidAt')
    .limit(1)
    .executeTakeFirst()
  return row?.deskSaidAt ?? null
}
