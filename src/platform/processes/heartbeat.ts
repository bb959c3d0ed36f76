import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Generated } from 'kysely'
import type { Platform } from '../platform.ts'

declare module '../database/tables.ts' {
  interface Tables {
    workerHeartbeats: WorkerHeartbeatTable
  }
}

export interface WorkerHeartbeatTable {
  workerId: string
  startedAt: Generated<Temporal.Instant>
  beatAt: Generated<Temporal.Instant>
}

export const beatMilliseconds = 2_000

/** Says, every two seconds and by the database's clock, that this worker is alive; until the signal. */
export async function beat({ database, log }: Platform, signal: AbortSignal): Promise<void> {
  const workerId = randomUUID()
  while (!signal.aborted) {
    try {
      await database
        .insertInto('workerHeartbeats')
        .values({ workerId })
        .onConflict((conflict) => conflict.column('workerId').doUpdateSet({ beatAt: sql`clock_timestamp()` }))
        .execute()
      await forgetTheDead(database)
    } catch (error) {
      log.warn({ err: error }, 'the worker could not tell that it is alive')
    }
    await delay(beatMilliseconds, undefined, { signal }).catch(() => {})
  }
  await database
    .deleteFrom('workerHeartbeats')
    .where('workerId', '=', workerId)
    .execute()
    .catch(() => {})
}

const forgetTheDead = (database: Platform['database']) =>
  database
    .deleteFrom('workerHeartbeats')
    .where('beatAt', '<', sql<Temporal.Instant>`now() - interval '1 hour'`)
    .execute()
