import { sql } from 'kysely'
import type { Clock, Instant } from '../base/time.ts'
import { Failure } from '../base/errors.ts'
import type { Database, DatabaseTransaction } from './database/database.ts'

/** A clock that stands where it was put: one row, the same for all processes. */
export const rehearsalClock = (database: Database): Clock => ({
  kind: 'rehearsal',
  async now(): Promise<Instant> {
    const row = await database.selectFrom('rehearsalClock').select('instant').executeTakeFirst()
    if (row === undefined) throw new Failure('not_in_rehearsal')
    return row.instant
  },
})

/** Puts the clock to `instant`, unless it is there or later already. */
export async function moveRehearsalClock(database: Database | DatabaseTransaction, instant: Instant): Promise<void> {
  await database.updateTable('rehearsalClock').set({ instant }).where('instant', '<', instant).execute()
}

const lock = 7_246_114

/** One move at a time, whichever process makes it. */
export const whileNobodyElseMoves = (database: Database, move: () => Promise<void>): Promise<void> =>
  database.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${lock})`.execute(connection)
    try {
      await move()
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(connection)
    }
  })
