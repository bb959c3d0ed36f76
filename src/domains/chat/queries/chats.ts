import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Locale } from '../../../base/locale.ts'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { ChatState } from '../chat.ts'
import type { ChatTable } from '../tables.ts'
import '../tables.ts'

export type ChatRow = Selectable<ChatTable>

export const loadChat = (db: DatabaseTransaction, id: string): Promise<ChatRow | undefined> =>
  db.selectFrom('chats').selectAll().where('id', '=', id).executeTakeFirst()

/** Locked before the ticket that it may have, never after. */
export const lockChat = (db: DatabaseTransaction, id: string): Promise<ChatRow | undefined> =>
  db.selectFrom('chats').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

export const openChatOf = (db: DatabaseTransaction, personId: string): Promise<ChatRow | undefined> =>
  db.selectFrom('chats').selectAll().where('personId', '=', personId).where('state', '<>', 'ended').executeTakeFirst()

export const chatIdOfTicket = async (db: DatabaseTransaction, ticketId: string): Promise<string | undefined> =>
  (await db.selectFrom('chats').select('id').where('ticketId', '=', ticketId).executeTakeFirst())?.id

/** No row back: the person has an open one already. */
export const insertChat = (db: DatabaseTransaction, chat: Insertable<ChatTable>): Promise<ChatRow | undefined> =>
  db
    .insertInto('chats')
    .values(chat)
    .onConflict((conflict) => conflict.columns(['personId']).where('state', '<>', 'ended').doNothing())
    .returningAll()
    .executeTakeFirst()

export const changeChat = (db: DatabaseTransaction, id: string, change: Updateable<ChatTable>): Promise<ChatRow> =>
  db.updateTable('chats').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

/** Takes one that waits, or from whoever had it; no row back means that somebody was faster. */
export const takeOne = (
  db: DatabaseTransaction,
  id: string,
  { from, to, at }: { readonly from: string | null; readonly to: string; readonly at: Instant },
): Promise<ChatRow | undefined> =>
  db
    .updateTable('chats')
    .set({ state: 'with_agent', agentId: to, takenAt: sql<Instant>`coalesce(taken_at, ${at})` })
    .where('id', '=', id)
    .where('agentId', 'is not distinct from', from)
    .where('state', 'in', ['waiting', 'with_agent'] satisfies ChatState[])
    .returningAll()
    .executeTakeFirst()

/** How many wait before it in its language, itself counted. */
export async function placeOf(db: DatabaseTransaction, { id, askedAt, language }: ChatRow): Promise<number> {
  const { ahead } = await db
    .selectFrom('chats')
    .select((count) => count.fn.countAll<number>().as('ahead'))
    .where('state', '=', 'waiting')
    .where('language', '=', language)
    .where((before) => before(before.refTuple('askedAt', 'id'), '<=', before.tuple(askedAt, id)))
    .executeTakeFirstOrThrow()
  return ahead
}

/** How long those waited who were taken last, in milliseconds; of two weeks at most. */
export async function latelyWaited(db: DatabaseTransaction, since: Instant, language: Locale): Promise<number[]> {
  const rows = await db
    .selectFrom('chats')
    .select(['askedAt', 'takenAt'])
    .where('takenAt', '>', since)
    .where('language', '=', language)
    .orderBy('takenAt', 'desc')
    .limit(50)
    .execute()
  return rows.flatMap(({ askedAt, takenAt }) =>
    askedAt === null || takenAt === null ? [] : [takenAt.epochMilliseconds - askedAt.epochMilliseconds],
  )
}

/** Until the transaction ends nobody else is given to this agent: what they hold can be counted. Locked after the chat. */
export async function lockHolder(db: DatabaseTransaction, agentId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('chat.held:' || ${agentId}, 0))`.execute(db)
}

export async function countHeldBy(db: DatabaseTransaction, agentId: string): Promise<number> {
  const { held } = await db
    .selectFrom('chats')
    .select((count) => count.fn.countAll<number>().as('held'))
    .where('agentId', '=', agentId)
    .where('state', '=', 'with_agent')
    .executeTakeFirstOrThrow()
  return held
}

type DeskPage = {
  readonly agentId: string
  readonly after: { readonly askedAt: Instant; readonly id: string } | null
  readonly limit: number
}

/**
 * What waits, and what somebody of the desk is in, whoever asked first before the others; one more than `limit`. Each of
 * the three comes in its index's order, and no more of it than is shown.
 */
export function chatsOfDesk(db: DatabaseTransaction, { agentId, after, limit }: DeskPage): Promise<ChatRow[]> {
  const first = (state: ChatState) => {
    const query = db
      .selectFrom('chats')
      .selectAll()
      .where('state', '=', state)
      .orderBy('askedAt')
      .orderBy('id')
      .limit(limit + 1)
    if (after === null) return query
    return query.where((later) => later(later.refTuple('askedAt', 'id'), '>', later.tuple(after.askedAt, after.id)))
  }
  const mine = first('with_agent').where('agentId', '=', agentId)
  const joined = first('with_agent')
    .where('agentId', '<>', agentId)
    .where('id', 'in', (members) => members.selectFrom('chatMembers').select('chatId').where('personId', '=', agentId))
  return db
    .selectFrom(first('waiting').as('waiting'))
    .selectAll()
    .unionAll(db.selectFrom(mine.as('mine')).selectAll())
    .unionAll(db.selectFrom(joined.as('joined')).selectAll())
    .orderBy('askedAt')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
}

export const endedChatsOf = (db: DatabaseTransaction, personId: string, limit: number): Promise<ChatRow[]> =>
  db
    .selectFrom('chats')
    .selectAll()
    .where('personId', '=', personId)
    .where('state', '=', 'ended')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** With the assistant alone, and silent since `at`. */
export async function idleSince(db: DatabaseTransaction, at: Instant, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('chats')
    .select('id')
    .where('state', '=', 'assistant')
    .where('lastMessageAt', '<', at)
    .orderBy('lastMessageAt')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

export async function handChats(db: DatabaseTransaction, from: string, to: string): Promise<void> {
  await db.updateTable('chats').set({ personId: to }).where('personId', '=', from).execute()
  await db.updateTable('chatMessages').set({ authorId: to }).where('authorId', '=', from).execute()
  // Somebody of the desk may have read there already, as themselves.
  await db
    .insertInto('chatMarks')
    .columns(['chatId', 'personId', 'position', 'at'])
    .expression((marks) =>
      marks
        .selectFrom('chatMarks')
        .select((mark) => ['chatId', mark.val(to).as('personId'), 'position', 'at'])
        .where('personId', '=', from),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db.deleteFrom('chatMarks').where('personId', '=', from).execute()
}
