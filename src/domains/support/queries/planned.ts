import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { TicketRow } from './tickets.ts'
import '../tables.ts'

type PeopleOfItem = { readonly planItemId: string; readonly count: number }

/** How many people asked for each of some items of the plan. */
export async function peopleOfItems(db: DatabaseTransaction, itemIds: readonly string[]): Promise<PeopleOfItem[]> {
  const { rows } = await sql<PeopleOfItem>`
    select plan_item_id, count(distinct requester_id) as count from tickets
    where plan_item_id = any(${[...itemIds]}::uuid[]) and plan_item_id is not null
    group by 1`.execute(db)
  return rows
}

type OwnTicket = { readonly planItemId: string; readonly id: string; readonly number: string; readonly subject: string }

/** The newest twenty of somebody's own for each item. */
export async function ownTicketsOfItems(db: DatabaseTransaction, itemIds: readonly string[], personId: string) {
  const { rows } = await sql<OwnTicket>`
    select own.* from unnest(${[...itemIds]}::uuid[]) item (id) cross join lateral (
      select plan_item_id, id, number, subject from tickets
      where plan_item_id = item.id and requester_id = ${personId}
      order by id desc limit 20
    ) own`.execute(db)
  return rows
}

/** Of everybody who asked for an item, their first ticket. */
export const firstTicketsOfItem = (db: DatabaseTransaction, itemId: string): Promise<TicketRow[]> =>
  db
    .selectFrom('tickets')
    .distinctOn('requesterId')
    .selectAll()
    .where('planItemId', '=', itemId)
    .orderBy('requesterId')
    .orderBy('id')
    .execute()
