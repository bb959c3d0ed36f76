import { migrate } from './database/migrate.ts'
import { installJobs } from './jobs/pg-boss.ts'

/** Brings a database to the form that this version needs: our migrations, then those of the job queues. */
export async function prepareDatabase(url: string): Promise<string[]> {
  const applied = await migrate(url)
  await installJobs(url)
  return applied
}
