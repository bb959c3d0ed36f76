import { sql } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { Category } from '../priority.ts'
import { unresolved } from '../ticket.ts'
import '../tables.ts'

type Of = { readonly incidentId: string; readonly requesterId: string | undefined; readonly limit: number }

export function incidentTickets(db: DatabaseTransaction, { incidentId, requesterId, limit }: Of) {
  let query = db.selectFrom('tickets').select(['id', 'number', 'subject']).where('incidentId', '=', incidentId)
  if (requesterId !== undefined) query = query.where('requesterId', '=', requesterId)
  return query.orderBy('id', 'desc').limit(limit).execute()
}

export async function requestersOfIncident(db: DatabaseTransaction, incidentId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('tickets')
    .select('requesterId')
    .distinct()
    .where('incidentId', '=', incidentId)
    .execute()
  return rows.map(({ requesterId }) => requesterId)
}

/** Urgent, open, of no incident yet, and reported since an instant: what may be one trouble. */
const urgentSince = (db: DatabaseTransaction, since: Instant) =>
  db
    .selectFrom('tickets')
    .where('incidentId', 'is', null)
    .where('priority', 'in', [1, 2])
    .where('state', 'in', unresolved)
    .where('openedAt', '>=', since)

/** The categories in which at least so many people reported something. */
export const crowds = (db: DatabaseTransaction, since: Instant, people: number) =>
  urgentSince(db, since)
    .select(({ fn }) => [
      'category',
      fn.countAll<number>().as('tickets'),
      sql<number>`count(distinct requester_id)`.as('people'),
      fn.min('openedAt').as('since'),
    ])
    .groupBy('category')
    .having(sql<boolean>`count(distinct requester_id) >= ${people}`)
    .orderBy('category')
    .execute()

/** At the most, in one go. */
const batch = 200

export async function crowdOf(db: DatabaseTransaction, category: Category, since: Instant): Promise<string[]> {
  const rows = await urgentSince(db, since)
    .select('id')
    .where('category', '=', category)
    .orderBy('openedAt')
    .orderBy('id')
    .limit(batch)
    .execute()
  return rows.map(({ id }) => id)
}
