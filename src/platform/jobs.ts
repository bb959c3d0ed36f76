import type { DatabaseTransaction } from './database/database.ts'

/** Deliveries to the outside world: at least once, retried with backoff, deduplicated by their key. */
export interface Jobs {
  /** Enqueues within the caller's transaction: the job exists if and only if what caused it does. */
  enqueue(transaction: DatabaseTransaction, queue: QueueName, jobs: readonly Job[]): Promise<void>
}

export type Job = {
  /** A UUID: a second job of this key is no job. */
  readonly key: string
  readonly data: Record<string, unknown>
}

export type QueueName = 'deliveries'

/**
 * What a handler says of one job: it is done; it is to be tried again, with backoff, until the attempts are
 * used up; or it can never succeed. The last two end with the queue's `abandoned`.
 */
export type JobOutcome = 'done' | 'again' | 'never'

/** What a worker does with the jobs of a queue. A job may come more than once: after a crash, or a lost answer. */
export type JobHandler = {
  run(data: unknown): Promise<JobOutcome>
  /** Called once nothing more will be tried, whatever the reason, a worker killed in its last attempt included. */
  abandoned(data: unknown): Promise<void>
}
