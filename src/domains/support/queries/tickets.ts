import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { Database, DatabaseTransaction } from '../../../platform/database/database.ts'
import type { TicketTable } from '../tables.ts'
import { type TicketStep, steps, unresolved } from '../ticket.ts'
import '../tables.ts'

export type TicketRow = Selectable<TicketTable>

export const loadTicket = (db: DatabaseTransaction, ticketId: string): Promise<TicketRow | undefined> =>
  db.selectFrom('tickets').selectAll().where('id', '=', ticketId).executeTakeFirst()

/**
 * Reads and locks until the transaction ends: before its commitments, never after. The keeper, which holds a commitment,
 * may still write to the trail, since the key itself is not locked.
 */
export const lockTicket = (db: DatabaseTransaction, ticketId: string): Promise<TicketRow | undefined> =>
  db.selectFrom('tickets').selectAll().where('id', '=', ticketId).forNoKeyUpdate().executeTakeFirst()

export const insertTicket = (db: DatabaseTransaction, ticket: Insertable<TicketTable>): Promise<TicketRow> =>
  db.insertInto('tickets').values(ticket).returningAll().executeTakeFirstOrThrow()

type Change = Omit<Updateable<TicketTable>, 'id' | 'number' | 'requesterId' | 'state'>

/** Changes what is no step. */
export const changeTicket = (db: DatabaseTransaction, ticketId: string, change: Change): Promise<TicketRow> =>
  db.updateTable('tickets').set(change).where('id', '=', ticketId).returningAll().executeTakeFirstOrThrow()

/** Takes a ticket one step on, if its state still allows that; no row back means that somebody was faster. */
export const stepTicket = (
  db: DatabaseTransaction,
  ticketId: string,
  step: TicketStep,
  change: Change = {},
): Promise<TicketRow | undefined> =>
  db
    .updateTable('tickets')
    .set({ ...leavesNothing, ...change, state: steps[step].to })
    .where('id', '=', ticketId)
    .where('state', 'in', steps[step].from)
    .returningAll()
    .executeTakeFirst()

/** What belongs to the state that is left. */
const leavesNothing = { holdReason: null, waitingSince: null }

/** T-2026-000123; numbers of tickets that were never committed are left out. */
export async function nextTicketNumber(db: DatabaseTransaction, at: Instant): Promise<string> {
  const { rows } = await sql<{ next: number }>`select nextval('ticket_numbers') as next`.execute(db)
  const year = at.toZonedDateTimeISO('UTC').year
  return `T-${year}-${String(rows[0]?.next ?? 0).padStart(6, '0')}`
}

type OwnFilter = {
  readonly requesterId: string
  readonly state: 'open' | 'over' | undefined
  readonly cursor: string | undefined
  readonly limit: number
}

/** Somebody's own, newest first; one more than `limit` tells that there are others. */
export function ticketsOfRequester(db: DatabaseTransaction, { requesterId, state, cursor, limit }: OwnFilter) {
  let query = db.selectFrom('tickets').selectAll().where('requesterId', '=', requesterId)
  if (state === 'open') query = query.where('state', 'in', unresolved)
  if (state === 'over') query = query.where('state', 'in', ['resolved', 'closed'])
  if (cursor !== undefined) query = query.where('id', '<', cursor)
  return query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}

export const ticketsByIds = (db: DatabaseTransaction, ids: readonly string[]): Promise<TicketRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('tickets')
        .selectAll()
        .where('id', 'in', [...ids])
        .execute()

/** A batch of what was resolved by then, the longest first. */
export const resolvedBefore = (db: DatabaseTransaction, at: Instant): Promise<TicketRow[]> =>
  db
    .selectFrom('tickets')
    .selectAll()
    .where('state', '=', 'resolved')
    .where('resolvedAt', '<=', at)
    .orderBy('resolvedAt')
    .orderBy('id')
    .limit(200)
    .forNoKeyUpdate()
    .skipLocked()
    .execute()

/** When the ticket was resolved that has stood so for the longest. */
export async function earliestResolved(database: Database): Promise<Instant | null> {
  const row = await database
    .selectFrom('tickets')
    .select('resolvedAt')
    .where('state', '=', 'resolved')
    .orderBy('resolvedAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.resolvedAt ?? null
}
