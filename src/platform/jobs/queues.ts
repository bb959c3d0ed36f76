import type { Queue } from 'pg-boss'
import type { QueueName } from '../jobs.ts'

type Rules = Omit<Queue, 'name' | 'deadLetter'>

/**
 * How each queue is worked off. Deliveries: ten attempts, 5 s after the first and twice as long after each, about
 * three hours in all; a worker that falls silent for ten seconds loses what it had in hand.
 */
export const queues: Record<QueueName, Rules> = {
  deliveries: {
    retryLimit: 10,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 3_600,
    heartbeatSeconds: 10,
    expireInSeconds: 300,
    deleteAfterSeconds: 7 * 24 * 3_600,
    notify: true,
  },
}

export const queueNames = Object.keys(queues) as QueueName[]

/** Where jobs go that will not be tried again, so that somebody hears of each. */
export const abandonedQueue = (queue: QueueName): string => `${queue}.abandoned`
export const abandonedRules: Rules = {
  retryLimit: 50,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 600,
  notify: true,
}
