import { sql } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import '../tables.ts'

const inHand = ['new', 'open'] as const
/** At the most, in one go. */
const batch = 500
/** As the index of the queue has it: what nothing is owed of comes last. */
const queuedAt = sql<Instant>`coalesce(tickets.next_due_at, '9999-12-31T00:00:00Z'::timestamptz)`

export const loadRows = (db: DatabaseTransaction, people: readonly string[]) =>
  people.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('tickets')
        .select(({ fn }) => ['assigneeId', fn.countAll<number>().as('count')])
        .where('assigneeId', 'in', [...people])
        .where('state', 'in', inHand)
        .groupBy('assigneeId')
        .execute()

export async function dueOfHolder(
  db: DatabaseTransaction,
  personId: string,
  before: Instant | null,
): Promise<string[]> {
  let query = db
    .selectFrom('tickets')
    .select('id')
    .where('assigneeId', '=', personId)
    .where('state', 'in', inHand)
    .where('nextDueAt', 'is not', null)
  if (before !== null) query = query.where('nextDueAt', '<', before)
  const rows = await query.orderBy('nextDueAt').orderBy('id').limit(batch).execute()
  return rows.map(({ id }) => id)
}

export async function nobodysNew(db: DatabaseTransaction): Promise<string[]> {
  const rows = await db
    .selectFrom('tickets')
    .select('id')
    .where('assigneeId', 'is', null)
    .where('state', 'in', ['new', 'open', 'waiting', 'on_hold'])
    .where('state', '=', 'new')
    .orderBy(queuedAt)
    .orderBy('id')
    .limit(batch)
    .execute()
  return rows.map(({ id }) => id)
}
