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
