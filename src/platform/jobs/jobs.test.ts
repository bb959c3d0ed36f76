import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/world.ts'
import type { JobHandler, JobOutcome } from '../jobs.ts'
import { drainJobs } from './drain-jobs.ts'
import { createJobs, installJobs } from './pg-boss.ts'
import { runJobs } from './run-jobs.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

/** Answers as it is told, in turn, and remembers. */
function recorder(...outcomes: (JobOutcome | Error)[]) {
  const ran: unknown[] = []
  const abandoned: unknown[] = []
  const handler: JobHandler = {
    run(data) {
      const outcome = outcomes[ran.length] ?? 'done'
      ran.push(data)
      return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome)
    },
    abandoned(data) {
      abandoned.push(data)
      return Promise.resolve()
    },
  }
  return { handler, ran, abandoned }
}

const enqueue = (...keys: string[]) =>
  world.platform.database.transaction().execute((transaction) =>
    createJobs(world.platform.database).enqueue(
      transaction,
      'deliveries',
      keys.map((key) => ({ key, data: { key } })),
    ),
  )
const drain = (handler: JobHandler) => drainJobs(world.url, { deliveries: handler })

test('a job exists if and only if its transaction committed', async () => {
  const jobs = createJobs(world.platform.database)
  const lost = world.platform.database.transaction().execute(async (transaction) => {
    await jobs.enqueue(transaction, 'deliveries', [{ key: randomUUID(), data: {} }])
    throw new Error('changed my mind')
  })
  await expect(lost).rejects.toThrow('changed my mind')
  const kept = randomUUID()
  await enqueue(kept)
  const { handler, ran } = recorder()
  await drain(handler)
  expect(ran).toEqual([{ key: kept }])
})

test('a second job of the same key is no job', async () => {
  const key = randomUUID()
  await enqueue(key)
  await enqueue(key, randomUUID())
  const { handler } = recorder()
  expect(await drain(handler)).toBe(2)
})

test.each([
  { name: 'a failure is tried again', outcomes: ['again', 'done'] as const, runs: 2, abandoned: 0 },
  { name: 'an exception is a failure', outcomes: [new Error('no')], runs: 2, abandoned: 0 },
  { name: 'what can never succeed is abandoned at once', outcomes: ['never'] as const, runs: 1, abandoned: 1 },
  {
    name: 'what fails ten times over is abandoned',
    outcomes: Array<'again'>(20).fill('again'),
    runs: 11,
    abandoned: 1,
  },
])('$name', async ({ outcomes, runs, abandoned }) => {
  await enqueue(randomUUID())
  const recorded = recorder(...outcomes)
  expect(await drain(recorded.handler)).toBe(runs)
  expect(recorded.abandoned).toHaveLength(abandoned)
})

test('a running worker is woken by the commit, and abandons through the queue of its own', async () => {
  const stop = new AbortController()
  const key = randomUUID()
  const seen = Promise.withResolvers<unknown>()
  const handler: JobHandler = {
    run: () => Promise.resolve('never'),
    abandoned: (data) => Promise.resolve(seen.resolve(data)),
  }
  const running = runJobs({ url: world.url, handlers: { deliveries: handler }, log: world.platform.log }, stop.signal)
  await enqueue(key)
  expect(await seen.promise).toEqual({ key })
  stop.abort()
  await running
})

test('installing twice changes nothing', async () => {
  await expect(installJobs(world.url)).resolves.toBeUndefined()
})
