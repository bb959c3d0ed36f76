import { PgBoss } from 'pg-boss'
import type { QueueName } from '../jobs.ts'
import { schema } from './pg-boss.ts'
import { abandonedQueue, queueNames } from './queues.ts'
import type { Handlers } from './run-jobs.ts'

/**
 * Works off everything that waits, retries included and without their waits, and returns how many times a job was
 * run. For tests: what a running worker would have done by the end of time.
 */
export async function drainJobs(url: string, handlers: Handlers): Promise<number> {
  const boss = new PgBoss({ connectionString: url, schema, max: 2, migrate: false, supervise: false, schedule: false })
  await boss.start()
  try {
    let runs = 0
    for (let before = -1; before !== runs;) {
      before = runs
      for (const queue of queueNames) runs += await drainQueue(boss, queue, handlers)
    }
    return runs
  } finally {
    await boss.stop({ graceful: false })
  }
}

async function drainQueue(boss: PgBoss, queue: QueueName, handlers: Handlers): Promise<number> {
  const handler = handlers[queue]
  const options = { batchSize: 50, ignoreStartAfter: true }
  const jobs = await boss.fetch<unknown>(queue, options)
  for (const { id, data } of jobs) {
    const outcome = await handler.run(data).catch(() => 'again' as const)
    if (outcome === 'done') await boss.complete(queue, id)
    else if (outcome === 'again') await boss.fail(queue, id)
    else {
      await boss.cancel(queue, id)
      await handler.abandoned(data)
    }
  }
  const abandoned = await boss.fetch<unknown>(abandonedQueue(queue), options)
  for (const { id, data } of abandoned) {
    await handler.abandoned(data)
    await boss.complete(abandonedQueue(queue), id)
  }
  return jobs.length
}
