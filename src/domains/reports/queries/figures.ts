import { sql } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'

/** Reads the tables of other domains, and never writes (docs/decisions/0013-reports-read-tables.md). */

export type Decided = { readonly clause: string; readonly day: string; readonly kept: number; readonly missed: number }

/**
 * Promises kept and missed since an instant, by the local day on which that was decided: a kept one when it was kept,
 * a missed one at its deadline, whether or not the keeper has come.
 */
export async function decidedByDay(
  db: DatabaseTransaction,
  { from, now, timeZone }: { readonly from: Instant; readonly now: Instant; readonly timeZone: string },
): Promise<Decided[]> {
  const [since, until] = [String(from), String(now)]
  const { rows } = await sql<Decided>`
    select clause, (decided_at at time zone ${timeZone})::date as day,
      count(*) filter (where kept) as kept, count(*) filter (where not kept) as missed
    from (
      select clause, met_at as decided_at, true as kept from commitments
        where met_at >= ${since}::timestamptz and met_at is not null and breached_at is null
      union all
      select clause, breached_at, false from commitments
        where breached_at >= ${since}::timestamptz and breached_at is not null
      union all
      select clause, due_at, false from commitments
        where due_at >= ${since}::timestamptz and due_at < ${until}::timestamptz
          and met_at is null and cancelled_at is null and breached_at is null
    ) decided
    group by 1, 2 order by 2, 1`.execute(db)
  return rows
}

export type HourCount = {
  readonly weekday: number
  readonly hour: number
  readonly requests: number
  readonly tickets: number
}

/**
 * Requests sent and tickets reported in a time, by weekday (Sunday is 0) and hour of the zone; without the tickets that
 * another desk had.
 */
export async function arrivedByHour(
  db: DatabaseTransaction,
  { from, to, timeZone }: { readonly from: Instant; readonly to: Instant; readonly timeZone: string },
): Promise<HourCount[]> {
  const [since, until] = [String(from), String(to)]
  const { rows } = await sql<HourCount>`
    select extract(dow from came_at at time zone ${timeZone})::int as weekday,
      extract(hour from came_at at time zone ${timeZone})::int as hour,
      count(*) filter (where request) as requests, count(*) filter (where not request) as tickets
    from (
      select sent_at as came_at, true as request from consultation_requests
        where sent_at >= ${since}::timestamptz and sent_at < ${until}::timestamptz
      union all
      select opened_at, false from tickets
        where opened_at >= ${since}::timestamptz and opened_at < ${until}::timestamptz and channel <> 'import'
    ) arrived
    group by 1, 2`.execute(db)
  return rows
}

/** The offers that were accepted since an instant, the newest first. */
export async function acceptedOffers(db: DatabaseTransaction, from: Instant, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('offers')
    .select('id')
    .where('outcome', '=', 'accepted')
    .where('outcomeAt', '>=', from)
    .orderBy('outcomeAt', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** What open promises are about, the soonest deadline first, paused ones last. */
export async function openSubjects(db: DatabaseTransaction, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('commitments')
    .select('subjectId')
    .where('metAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .where('breachedAt', 'is', null)
    .orderBy('dueAt')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ subjectId }) => subjectId)
}

/**
 * Promises that were missed and are owed all the same, whether or not the keeper has come. An answer is owed no more
 * once its offer has lapsed.
 */
export async function countOverdue(db: DatabaseTransaction, now: Instant): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select subject_id from commitments
        where breached_at is not null and met_at is null and cancelled_at is null
      union all
      select subject_id from commitments
        where due_at < ${String(now)}::timestamptz and breached_at is null and met_at is null and cancelled_at is null
    ) missed
    left join offers on offers.id = missed.subject_id
    where offers.outcome is null`.execute(db)
  return rows[0]?.count ?? 0
}

/** A consultant's offers that ended since an instant, without those that were withdrawn; the newest first. */
export const endedOffers = (db: DatabaseTransaction, consultantId: string, from: Instant, limit: number) =>
  db
    .selectFrom('offers')
    .select(['id', 'outcome'])
    .where('consultantId', '=', consultantId)
    .where('outcome', 'in', ['accepted', 'declined', 'lapsed'])
    .where('outcomeAt', '>=', from)
    .orderBy('outcomeAt', 'desc')
    .limit(limit)
    .execute()

/** What a consultant has under way and unanswered, and how much they take. */
export async function loadOf(db: DatabaseTransaction, consultantId: string) {
  const { rows } = await sql<{ open: number; waiting: number; loadLimit: number | null }>`select
    (select count(*) from consultation_requests where consultant_id = ${consultantId} and state = 'accepted') as open,
    (select count(*) from offers where consultant_id = ${consultantId} and outcome is null) as waiting,
    (select load_limit from consultants where person_id = ${consultantId}) as load_limit`.execute(db)
  return rows[0] ?? { open: 0, waiting: 0, loadLimit: null }
}
