import { type Clock, fromKysely, PgBoss } from 'pg-boss'
import type { Database, DatabaseTransaction } from '../database/database.ts'
import type { Jobs } from '../jobs.ts'
import { systemNow } from '../system-clock.ts'
import { abandonedQueue, abandonedRules, queueNames, queues } from './queues.ts'

/** pg-boss keeps to its own schema, and migrates that itself. */
export const schema = 'pgboss'

/** Makes or updates the schema and the queues. Safe to run from many processes at once. */
export async function installJobs(url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, schema, max: 2, supervise: false, schedule: false })
  boss.on('error', () => {})
  try {
    await boss.start()
    for (const name of queueNames) {
      await boss.createQueue(abandonedQueue(name), abandonedRules)
      await boss.createQueue(name, { ...queues[name], deadLetter: abandonedQueue(name) })
    }
  } finally {
    await boss.stop({ graceful: false })
  }
}

/** Timers that do not keep a process alive. */
const idleClock: Clock = {
  now: () => systemNow().epochMilliseconds,
  setTimeout: (run, milliseconds) => setTimeout(run, milliseconds).unref(),
  setInterval: (run, milliseconds) => setInterval(run, milliseconds).unref(),
  clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
  clearInterval: (timer) => clearInterval(timer as NodeJS.Timeout),
}

/** Enqueues for whatever process works the queues off. Opens no connection of its own. */
export function createJobs(database: Database): Jobs {
  let starting: Promise<PgBoss> | undefined
  const start = async () => {
    const boss = new PgBoss({
      db: adapt(database),
      schema,
      clock: idleClock,
      migrate: false,
      supervise: false,
      schedule: false,
      registerInstance: false,
    })
    boss.on('error', () => {})
    return boss.start()
  }
  return {
    async enqueue(transaction, queue, jobs) {
      starting ??= start()
      // A start that failed is tried again by the next caller.
      const boss = await starting.catch((error: unknown) => {
        starting = undefined
        throw error
      })
      const rows = jobs.map(({ key, data }) => ({ id: key, data }))
      await boss.insert(queue, rows, { db: adapt(transaction) })
    },
  }
}

/** pg-boss names its columns itself. */
const adapt = (database: Database | DatabaseTransaction) => fromKysely(database.withoutPlugins())
