import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../../test/world.ts'
import { health } from './health.ts'
import { beat } from './processes/index.ts'
import { systemNow } from './system-clock.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const partsOf = async (probes = {}) => (await health(world.platform, probes)).parts

describe('health', () => {
  it('knows a worker by its heartbeat, and misses it when it has ended', async () => {
    expect(await health(world.platform)).toMatchObject({
      status: 'degraded',
      parts: { database: { status: 'ok' }, worker: { status: 'down', alive: 0 }, relay: { status: 'ok' } },
    })
    const life = new AbortController()
    const beating = beat(world.platform, life.signal)
    await expect.poll(() => health(world.platform)).toMatchObject({ status: 'ok', parts: { worker: { alive: 1 } } })
    life.abort()
    await beating
    expect((await partsOf())['worker']).toMatchObject({ status: 'down' })
  })

  it('calls a worker dead that has not said anything for long', async () => {
    await world.platform.database
      .insertInto('workerHeartbeats')
      .values({ workerId: crypto.randomUUID(), beatAt: systemNow().subtract({ minutes: 1 }) })
      .execute()
    const { worker } = await partsOf()
    expect(worker).toMatchObject({ status: 'down', alive: 0 })
    expect(worker?.['lastBeatMillisecondsAgo']).toBeGreaterThan(30_000)
  })

  it('is late when an announced event waits for longer than ten seconds', async () => {
    const at = (await world.platform.clock.now()).subtract({ seconds: 11 })
    await world.platform.database
      .insertInto('events')
      .values({
        id: crypto.randomUUID(),
        name: 'bells.rang',
        payload: '{}',
        audiencePeople: [],
        audienceRoles: [],
        requestId: 'test',
        at,
      })
      .execute()
    expect((await partsOf())['relay']).toMatchObject({ status: 'late', waiting: 1, lagMilliseconds: 11_000 })
  })

  it('takes a part down that cannot be looked at, and asks what the domains add', async () => {
    const probes = {
      keeper: () => Promise.resolve({ status: 'ok' as const, lagMilliseconds: 0 }),
      broken: () => Promise.reject(new Error('no')),
    }
    expect(await partsOf(probes)).toMatchObject({ keeper: { lagMilliseconds: 0 }, broken: { status: 'down' } })
  })
})
