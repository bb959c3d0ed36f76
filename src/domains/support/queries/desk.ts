import { sql } from 'kysely'
import type { Locale } from '../../../base/locale.ts'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { Category, Priority } from '../priority.ts'
import { type Channel, over, type TicketState, unresolved } from '../ticket.ts'
import type { TicketRow } from './tickets.ts'
import '../desk-tables.ts'

/** Which tickets a list of the desk shows; what is left open holds for all. */
export type TicketChoice = {
  readonly state?: TicketState | 'over' | undefined
  readonly priority?: Priority | undefined
  readonly category?: Category | undefined
  readonly language?: Locale | undefined
  readonly channel?: Channel | undefined
  readonly assigneeId?: string | null | undefined
  readonly teamId?: string | null | undefined
  readonly requesterId?: string | undefined
  readonly followerId?: string | undefined
  /** Only what was due before. */
  readonly dueBefore?: Instant | undefined
  /** A tsquery. */
  readonly words?: string | undefined
}
export type QueuePlace = { readonly at: Instant; readonly id: string }

/** Where something stands in the queue of which nothing is owed just now; the indexes say the same. */
export const noDeadline = Temporal.Instant.from('9999-12-31T00:00:00Z')
const queuedAt = sql<Instant>`coalesce(tickets.next_due_at, '9999-12-31T00:00:00Z'::timestamptz)`

const isOver = (state: TicketChoice['state']): state is 'over' | (typeof over)[number] =>
  state === 'over' || over.some((one) => one === state)

/** Fewer tickets than this with the words are looked up one by one; more are met on the way through the queue. */
const rare = 2_000

/** Ids of the tickets with these words, if they are rare. */
async function rareIds(db: DatabaseTransaction, words: string | undefined): Promise<string[] | undefined> {
  if (words === undefined) return undefined
  const rows = await db
    .selectFrom('ticketTerms')
    .select('ticketId')
    .where(sql<boolean>`terms @@ ${words}::tsquery`)
    .limit(rare)
    .execute()
  return rows.length < rare ? rows.map(({ ticketId }) => ticketId) : undefined
}

function chosen(db: DatabaseTransaction, choice: TicketChoice, ids: readonly string[] | undefined) {
  const { state, assigneeId, teamId, requesterId, followerId, dueBefore, words } = choice
  let query = db.selectFrom('tickets')
  if (state === 'over') query = query.where('state', 'in', over)
  else if (state === undefined) query = query.where('state', 'in', unresolved)
  else query = query.where('state', '=', state)
  for (const column of ['priority', 'category', 'language', 'channel'] as const) {
    const value = choice[column]
    if (value !== undefined) query = query.where(column, '=', value)
  }
  if (assigneeId === null) query = query.where('assigneeId', 'is', null)
  if (typeof assigneeId === 'string') query = query.where('assigneeId', '=', assigneeId)
  if (teamId === null) query = query.where('teamId', 'is', null)
  if (typeof teamId === 'string') query = query.where('teamId', '=', teamId)
  if (requesterId !== undefined) query = query.where('requesterId', '=', requesterId)
  if (dueBefore !== undefined) query = query.where(queuedAt, '<', dueBefore)
  if (followerId !== undefined) {
    query = query.where('tickets.id', 'in', (from) =>
      from.selectFrom('ticketFollowers').select('ticketId').where('personId', '=', followerId),
    )
  }
  if (ids !== undefined) query = query.where(sql<boolean>`tickets.id = any(${[...ids]}::uuid[])`)
  else if (words !== undefined) {
    query = query.where('tickets.id', 'in', (from) =>
      from
        .selectFrom('ticketTerms')
        .select('ticketId')
        .where(sql<boolean>`terms @@ ${words}::tsquery`),
    )
  }
  return query
}

/** By the next deadline, what nothing is owed of last; or what is over, the latest word first. */
export async function ticketQueue(
  db: DatabaseTransaction,
  choice: TicketChoice,
  after: QueuePlace | null,
  limit: number,
): Promise<(TicketRow & { readonly queuedAt: Instant })[]> {
  const { state } = choice
  if (state !== undefined && !isOver(state)) return queueOfState(db, { ...choice, state }, after, limit)
  const ended = isOver(state)
  const key = ended ? sql<Instant>`tickets.last_message_at` : queuedAt
  const direction = ended ? 'desc' : 'asc'
  let query = chosen(db, choice, await rareIds(db, choice.words))
    .selectAll('tickets')
    .select(key.as('queuedAt'))
    .orderBy(key, direction)
    .orderBy('tickets.id', direction)
    .limit(limit)
  if (after !== null) {
    query = query.where(
      sql<boolean>`(${key}, tickets.id) ${sql.raw(ended ? '<' : '>')} (${after.at}::timestamptz, ${after.id}::uuid)`,
    )
  }
  return query.execute()
}

/**
 * The queue of one state, met in the index that begins with it. That it is one state alone is hidden from the planner:
 * it would walk the whole queue for it, at the end of which stands all that waits.
 */
async function queueOfState(
  db: DatabaseTransaction,
  { state, ...choice }: TicketChoice & { readonly state: TicketState },
  after: QueuePlace | null,
  limit: number,
): Promise<(TicketRow & { readonly queuedAt: Instant })[]> {
  const query = chosen(db, choice, await rareIds(db, choice.words))
    .selectAll('tickets')
    .select(queuedAt.as('queuedAt'))
    .where('state', '<=', state)
    .orderBy('state')
    .orderBy(queuedAt)
    .orderBy('tickets.id')
    .limit(limit)
  if (after === null) return query.where('state', '>=', state).execute()
  const place = sql`(${state}, ${after.at}::timestamptz, ${after.id}::uuid)`
  return query.where(sql<boolean>`(tickets.state, ${queuedAt}, tickets.id) > ${place}`).execute()
}

/** How many there are, counted no further than `most`. */
export async function countTickets(db: DatabaseTransaction, choice: TicketChoice, most: number): Promise<number> {
  const row = await db
    .selectFrom(
      chosen(db, choice, await rareIds(db, choice.words))
        .select('tickets.id')
        .limit(most)
        .as('some'),
    )
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** Ids alone, in the order of the ids: for what is done to all that a filter finds, `most` at the highest. */
export async function chosenIds(db: DatabaseTransaction, choice: TicketChoice, most: number): Promise<string[]> {
  const ids = await rareIds(db, choice.words)
  const rows = await chosen(db, choice, ids).select('tickets.id').orderBy('tickets.id').limit(most).execute()
  return rows.map(({ id }) => id)
}
