import { sql } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'

/** Colleagues who were asked in, by chat. */
export async function membersOf(
  db: DatabaseTransaction,
  chatIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  if (chatIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('chatMembers')
    .select(['chatId', 'personId'])
    .where('chatId', 'in', [...chatIds])
    .orderBy('joinedAt')
    .execute()
  const members = Map.groupBy(rows, ({ chatId }) => chatId)
  return new Map([...members].map(([chatId, of]) => [chatId, of.map(({ personId }) => personId)]))
}

export async function addMember(
  db: DatabaseTransaction,
  member: { readonly chatId: string; readonly personId: string; readonly joinedAt: Instant },
): Promise<void> {
  await db
    .insertInto('chatMembers')
    .values(member)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const marksOf = (db: DatabaseTransaction, chatId: string) =>
  db.selectFrom('chatMarks').select(['personId', 'position']).where('chatId', '=', chatId).execute()

/** How far one has read only ever grows. */
export async function markRead(
  db: DatabaseTransaction,
  mark: { readonly chatId: string; readonly personId: string; readonly position: number; readonly at: Instant },
): Promise<void> {
  await db
    .insertInto('chatMarks')
    .values(mark)
    .onConflict((conflict) =>
      conflict.columns(['chatId', 'personId']).doUpdateSet({
        position: sql<number>`greatest(chat_marks.position, excluded.position)`,
        at: mark.at,
      }),
    )
    .execute()
}

/** Messages that somebody has not read, by chat: of the person and the platform. */
export async function unreadOf(
  db: DatabaseTransaction,
  chatIds: readonly string[],
  personId: string,
): Promise<ReadonlyMap<string, number>> {
  if (chatIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('chatMessages')
    .leftJoin('chatMarks', (join) =>
      join.onRef('chatMarks.chatId', '=', 'chatMessages.chatId').on('chatMarks.personId', '=', personId),
    )
    .select(['chatMessages.chatId', (count) => count.fn.countAll<number>().as('unread')])
    .where('chatMessages.chatId', 'in', [...chatIds])
    .where('chatMessages.side', '=', 'person')
    .where((where) =>
      where.or([
        where('chatMarks.position', 'is', null),
        where('chatMessages.position', '>', where.ref('chatMarks.position')),
      ]),
    )
    .groupBy('chatMessages.chatId')
    .execute()
  return new Map(rows.map(({ chatId, unread }) => [chatId, unread]))
}

export async function notePage(
  db: DatabaseTransaction,
  visit: { readonly chatId: string; readonly page: string; readonly at: Instant },
): Promise<void> {
  await db
    .insertInto('chatPages')
    .values(visit)
    .onConflict((conflict) => conflict.columns(['chatId', 'page']).doUpdateSet({ at: visit.at }))
    .execute()
}

export const pagesOf = (db: DatabaseTransaction, chatId: string, limit: number) =>
  db
    .selectFrom('chatPages')
    .select(['page', 'at'])
    .where('chatId', '=', chatId)
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()
