import { type Job, type JobResult, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { JobHandler, QueueName } from '../jobs.ts'
import { schema } from './pg-boss.ts'
import { abandonedQueue, queueNames } from './queues.ts'

export type Handlers = Readonly<Record<QueueName, JobHandler>>

type Workshop = { readonly url: string; readonly handlers: Handlers; readonly log: Logger }

/** Jobs of one batch under way at once. */
const abreast = 8
const stopMilliseconds = 10_000

const batches = { batchSize: 50, burstWhenBatchFull: true, pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 10 }

/**
 * Works the queues off until the signal: woken by PostgreSQL when a job is committed. Any number of processes may
 * do so at once. Resolves when what was in hand has ended, or after ten seconds.
 */
export async function runJobs({ url, handlers, log }: Workshop, signal: AbortSignal): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    schema,
    max: 4,
    schedule: false,
    useListenNotify: true,
    // A killed worker's jobs are missed at the first look after its last heartbeat has aged.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  })
  boss.on('error', (error) => log.error({ err: error }, 'the job queue reports an error'))
  boss.on('warning', (warning) => log.warn(warning, 'the job queue warns'))
  await boss.start({ attempts: 30 })
  for (const queue of queueNames) {
    const handler = handlers[queue]
    await boss.work<unknown, unknown, typeof perJob>(queue, perJob, (jobs) =>
      eachAbreast(jobs, (job) => settle(handler, job, log)),
    )
    await boss.work<unknown>(abandonedQueue(queue), batches, async (jobs) => {
      for (const { data } of jobs) await handler.abandoned(data)
    })
  }
  await aborted(signal)
  await boss.stop({ timeout: stopMilliseconds })
}

const perJob = { ...batches, perJobResults: true } as const

async function settle(handler: JobHandler, { id, data }: Job<unknown>, log: Logger): Promise<JobResult> {
  try {
    const outcome = await handler.run(data)
    return { id, status: outcome === 'done' ? 'completed' : outcome === 'again' ? 'failed' : 'deadletter' }
  } catch (error) {
    log.error({ err: error, job: id }, 'a job failed')
    return { id, status: 'failed' }
  }
}

async function eachAbreast<Item, Result>(
  items: readonly Item[],
  run: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const queue = items.entries()
  const lane = async () => {
    for (const [index, item] of queue) results[index] = await run(item)
  }
  await Promise.all(Array.from({ length: Math.min(abreast, items.length) }, lane))
  return results
}

const aborted = (signal: AbortSignal): Promise<void> =>
  signal.aborted
    ? Promise.resolve()
    : new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
