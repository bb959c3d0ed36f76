import type { Logger } from 'pino'
import { createDatabase } from './database/database.ts'
import type { Environment } from './environment.ts'
import { createJobs } from './jobs/pg-boss.ts'
import type { Platform } from './platform.ts'
import { rehearsalClock } from './rehearsal-clock.ts'
import { systemClock } from './system-clock.ts'

/** What a process of any role works with. The database says whether its clock is a rehearsal's. */
export async function openPlatform(environment: Environment, log: Logger): Promise<Platform> {
  const database = createDatabase(environment.DATABASE_URL, environment.DATABASE_CONNECTIONS)
  const rehearsal = await database.selectFrom('rehearsalClock').select('one').executeTakeFirst()
  const clock = rehearsal === undefined ? systemClock : rehearsalClock(database)
  return { database, clock, jobs: createJobs(database), environment, log }
}
