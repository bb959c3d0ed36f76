import { sql } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'

/** Reads the tables of other domains, and never writes (docs/decisions/0013-reports-read-tables.md). */

type Ended = {
  readonly id: string
  readonly consultantId: string
  readonly outcome: 'accepted' | 'declined' | 'lapsed'
}

/** Of each consultant the latest offers that ended since an instant, without those that were withdrawn. */
export async function latestEndedOffers(
  db: DatabaseTransaction,
  consultantIds: readonly string[],
  since: Instant,
  latest: number,
): Promise<Ended[]> {
  if (consultantIds.length === 0) return []
  const { rows } = await sql<Ended>`
    select offer.id, offer.consultant_id, offer.outcome
    from unnest(${[...consultantIds]}::uuid[]) as consultant (id)
    cross join lateral (
      select id, consultant_id, outcome from offers
      where consultant_id = consultant.id and outcome in ('accepted', 'declined', 'lapsed')
        and outcome_at >= ${String(since)}::timestamptz
      order by outcome_at desc limit ${latest}
    ) offer`.execute(db)
  return rows
}

type Stars = { readonly consultantId: string; readonly average: number; readonly count: number }

/** What clients gave each of them, ever; whom nobody rated is left out. */
export async function starsOf(db: DatabaseTransaction, consultantIds: readonly string[]): Promise<Stars[]> {
  if (consultantIds.length === 0) return []
  const { rows } = await sql<Stars>`
    select consultant_id, avg(stars)::float8 as average, count(*) as count
    from ratings where consultant_id = any(${[...consultantIds]}::uuid[]) group by consultant_id`.execute(db)
  return rows
}
