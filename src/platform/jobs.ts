import type { DatabaseTransaction } from './database/database.ts'

/** Deliveries to the outside world: at least once, retried with backoff, deduplicated by their key. */
export interface Jobs {
  /** Enqueues within the caller's transaction: the job exists if and only if what caused it does. */
  enqueue(transaction: DatabaseTransaction, queue: string, jobs: readonly Job[]): Promise<void>
}

export type Job = {
  readonly key: string
  readonly data: Record<string, unknown>
}
