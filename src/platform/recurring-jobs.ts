import type { Instant } from '../base/time.ts'
import type { DatabaseTransaction } from './database/database.ts'

/** Takes the next run of a recurring job, if `every` milliseconds have passed: of many workers one gets it. */
export async function takeTurn(
  transaction: DatabaseTransaction,
  { name, every }: { readonly name: string; readonly every: number },
  now: Instant,
): Promise<boolean> {
  const turn = await transaction
    .insertInto('recurringJobs')
    .values({ name, lastRunAt: now })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ lastRunAt: now })
        .where('recurringJobs.lastRunAt', '<=', now.subtract({ milliseconds: every })),
    )
    .returning('name')
    .executeTakeFirst()
  return turn !== undefined
}
