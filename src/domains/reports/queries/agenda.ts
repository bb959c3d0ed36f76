import { sql } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'

/** Reads the tables of other domains, and never writes (docs/decisions/0013-reports-read-tables.md). */

type About = { requestId: string; number: string; subject: string; with: string | null }
type Meeting = About & { appointmentId: string; startsAt: Instant; endsAt: Instant; place: string }

const most = 20
/** The request, and whoever is on its other side. */
const about = (me: string) => sql`r.id as request_id, r.number, r.subject, (select name from people
  where id = case when r.client_id = ${me} then r.consultant_id else r.client_id end) as "with"`
const mine = (me: string) => sql`(r.client_id = ${me} or r.consultant_id = ${me})`

/** Requests of a client who must say how they go on (C5), the longest wait first. */
export const choicesOf = async (db: DatabaseTransaction, me: string) =>
  (
    await sql<About & { since: Instant }>`
      select ${about(me)}, r.choice_needed_at as since from consultation_requests r
      where r.client_id = ${me} and r.state = 'awaiting_choice'
      order by r.choice_needed_at limit ${most}`.execute(db)
  ).rows

/** Appointments whose last time the other side named, the soonest first. */
export const proposalsTo = async (db: DatabaseTransaction, me: string, now: Instant) =>
  (
    await sql<Meeting>`
      select ${about(me)}, a.id as appointment_id, a.starts_at, a.ends_at, a.place
      from consultation_requests r join appointments a on a.request_id = r.id
      join appointment_times t on t.appointment_id = a.id and t.sequence = a.sequence
      where ${mine(me)} and r.state = 'accepted' and t.named_by <> ${me}
        and a.accepted_at is null and a.cancelled_at is null and a.starts_at > ${String(now)}::timestamptz
      order by a.starts_at limit ${most}`.execute(db)
  ).rows

/** Calls that a client has neither confirmed nor disputed, the oldest first. */
export const callsToConfirm = async (db: DatabaseTransaction, me: string) =>
  (
    await sql<About & { heldAt: Instant; minutes: number }>`
      select ${about(me)}, c.held_at, c.minutes
      from consultation_requests r join logged_calls c on c.request_id = r.id
      where r.client_id = ${me} and c.confirmed_at is null and c.disputed_at is null
      order by c.held_at limit ${most}`.execute(db)
  ).rows

/** Completed consultations of a client without a rating, the latest first. */
export const completionsToRate = async (db: DatabaseTransaction, me: string) =>
  (
    await sql<About & { completedAt: Instant }>`
      select ${about(me)}, r.completed_at from consultation_requests r
      where r.client_id = ${me} and r.state = 'completed'
        and not exists (select from ratings where ratings.request_id = r.id)
      order by r.completed_at desc limit ${most}`.execute(db)
  ).rows

/** Agreed appointments of either side that are not over and begin before `until`, the soonest first. */
export const appointmentsOf = async (db: DatabaseTransaction, me: string, now: Instant, until: Instant) =>
  (
    await sql<Meeting>`
      select ${about(me)}, a.id as appointment_id, a.starts_at, a.ends_at, a.place
      from consultation_requests r join appointments a on a.request_id = r.id
      where ${mine(me)} and a.accepted_at is not null and a.cancelled_at is null
        and a.ends_at > ${String(now)}::timestamptz and a.starts_at < ${String(until)}::timestamptz
      order by a.starts_at limit ${most}`.execute(db)
  ).rows
