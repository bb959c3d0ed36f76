import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'

export type Load = { readonly consultantId: string; readonly accepted: number; readonly offered: number }

/** What each of them has accepted and not completed, and has been offered and not answered. */
export async function loadsOf(db: DatabaseTransaction, consultantIds: readonly string[]): Promise<Map<string, Load>> {
  if (consultantIds.length === 0) return new Map()
  const { rows } = await sql<Load>`
    select person.id as consultant_id,
      (select count(*) from consultation_requests r where r.consultant_id = person.id and r.state = 'accepted') as accepted,
      (select count(*) from offers o where o.consultant_id = person.id and o.outcome is null) as offered
    from unnest(${[...consultantIds]}::uuid[]) as person (id)`.execute(db)
  return new Map(rows.map((row) => [row.consultantId, row]))
}

/** One acceptance of a consultant at a time until the transaction ends: nobody passes their limit by two at once. */
export async function lockLoad(db: DatabaseTransaction, consultantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('consultations.load:' || ${consultantId}, 0))`.execute(db)
}
