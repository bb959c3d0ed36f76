import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createWorld, type World } from '../../test/world.ts'
import { action } from '../platform/action.ts'
import { defineEvent } from '../platform/events.ts'
import { on, relayEvents } from './relay.ts'

const rang = defineEvent('bells.rang', z.object({ times: z.number() }))
const ring = action({
  name: 'bells.ring',
  input: z.object({ times: z.number() }),
  output: z.object({}),
  permit: () => true,
  run: async (context, { times }) => {
    await context.announce(rang, { times })
    return {}
  },
})

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
afterEach(() => world.platform.database.deleteFrom('events').execute())

const waiting = () =>
  world.platform.database.selectFrom('events').selectAll().where('dispatchedAt', 'is', null).execute()

describe('the relay', () => {
  test('hands each event to its reactions once, in the order of their announcement', async () => {
    const heard: number[] = []
    const reactions = [on(rang, async (_context, { payload }) => void heard.push(payload.times))]
    for (const times of [1, 2, 3]) await ring(world.system, { times })
    expect(await relayEvents(world.platform, reactions)).toBe(3)
    expect(await relayEvents(world.platform, reactions)).toBe(0)
    expect(heard).toEqual([1, 2, 3])
  })

  test('shares the work among many without doing any of it twice', async () => {
    const heard: number[] = []
    const reactions = [on(rang, async (_context, { payload }) => void heard.push(payload.times))]
    for (let times = 0; times < 40; times += 1) await ring(world.system, { times })
    await Promise.all([1, 2, 3, 4].map(() => relayEvents(world.platform, reactions)))
    expect(heard.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index))
  })

  test('undoes what a failing reaction did, tries again later, and lets the others pass', async () => {
    let failures = 2
    const reactions = [
      on(rang, async (context, { payload }) => {
        await context.announce(defineEvent('bells.echoed', z.object({})), {})
        if (payload.times === 13 && failures > 0) {
          failures -= 1
          throw new Error('no luck')
        }
      }),
    ]
    await ring(world.system, { times: 13 })
    await ring(world.system, { times: 14 })
    await relayEvents(world.platform, reactions)
    expect((await waiting()).map(({ name, attempts }) => [name, attempts])).toEqual([['bells.rang', 1]])
    for (const seconds of [1, 5]) {
      world.clock.by({ seconds })
      await relayEvents(world.platform, reactions)
    }
    expect(await waiting()).toEqual([])
    const echoes = await world.platform.database
      .selectFrom('events')
      .select('seq')
      .where('name', '=', 'bells.echoed')
      .execute()
    expect(echoes).toHaveLength(2)
  })

  test('gives up in the end, and says why', async () => {
    const reactions = [on(rang, () => Promise.reject(new Error('never')))]
    await ring(world.system, { times: 1 })
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await relayEvents(world.platform, reactions)
      world.clock.by({ hours: 1 })
    }
    expect(await waiting()).toMatchObject([{ attempts: 6, lastError: 'Error: never' }])
  })
})
