import type { Insertable } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { TicketFollowerTable } from '../desk-tables.ts'
import type { TicketRow } from './tickets.ts'
import '../desk-tables.ts'

/** Whoever follows already goes on for their first reason. */
export async function insertFollowers(
  db: DatabaseTransaction,
  rows: readonly Insertable<TicketFollowerTable>[],
): Promise<void> {
  if (rows.length === 0) return
  await db
    .insertInto('ticketFollowers')
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deleteFollower(db: DatabaseTransaction, ticketId: string, personId: string): Promise<void> {
  await db.deleteFrom('ticketFollowers').where('ticketId', '=', ticketId).where('personId', '=', personId).execute()
}

export async function followersOf(db: DatabaseTransaction, ticketId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('ticketFollowers')
    .select('personId')
    .where('ticketId', '=', ticketId)
    .orderBy('since')
    .orderBy('personId')
    .execute()
  return rows.map(({ personId }) => personId)
}

type Link = {
  readonly one: string
  readonly other: string
  readonly kind: 'related' | 'split'
  readonly by: string | null
  readonly at: Instant
}

const inOrder = (one: string, other: string): [string, string] => (one < other ? [one, other] : [other, one])

/** Two tickets are linked once, whichever of them is asked. Answers whether they were not yet. */
export async function insertLink(db: DatabaseTransaction, { one, other, kind, by, at }: Link): Promise<boolean> {
  const [ticketId, otherId] = inOrder(one, other)
  const row = await db
    .insertInto('ticketLinks')
    .values({ ticketId, otherId, kind, linkedBy: by, linkedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('ticketId')
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteLink(db: DatabaseTransaction, one: string, other: string): Promise<boolean> {
  const [ticketId, otherId] = inOrder(one, other)
  const row = await db
    .deleteFrom('ticketLinks')
    .where('ticketId', '=', ticketId)
    .where('otherId', '=', otherId)
    .returning('kind')
    .executeTakeFirst()
  return row !== undefined
}

/** The ids of the tickets that one is linked with, and how. */
export async function linksOf(db: DatabaseTransaction, id: string) {
  const after = await db
    .selectFrom('ticketLinks')
    .select(['otherId as id', 'kind'])
    .where('ticketId', '=', id)
    .limit(100)
    .execute()
  const before = await db
    .selectFrom('ticketLinks')
    .select(['ticketId as id', 'kind'])
    .where('otherId', '=', id)
    .limit(100)
    .execute()
  return [...before, ...after]
}

export const ticketsMergedInto = (db: DatabaseTransaction, id: string): Promise<TicketRow[]> =>
  db.selectFrom('tickets').selectAll().where('mergedIntoId', '=', id).orderBy('id').execute()

export async function mergedInto(db: DatabaseTransaction, id: string): Promise<string[]> {
  const rows = await db.selectFrom('tickets').select('id').where('mergedIntoId', '=', id).orderBy('id').execute()
  return rows.map((row) => row.id)
}

/** What was merged into a ticket goes on with it when it is merged itself. */
export async function passOnMerged(db: DatabaseTransaction, from: string, to: string): Promise<void> {
  await db.updateTable('tickets').set({ mergedIntoId: to }).where('mergedIntoId', '=', from).execute()
}

export const ticketByNumber = (db: DatabaseTransaction, number: string): Promise<TicketRow | undefined> =>
  db.selectFrom('tickets').selectAll().where('number', '=', number).executeTakeFirst()
