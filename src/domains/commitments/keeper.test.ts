import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Clocks, createClocks, tracedEffects } from '../../../test/factories/commitments.ts'
import { sundayMorning } from '../../../test/world.ts'
import { type CommitmentView, handleDue, meetCommitment, nextDue, runKeeper } from './index.ts'

let clocks: Clocks
beforeAll(async () => {
  clocks = await createClocks()
})
beforeEach(() => clocks.world.clock.set(sundayMorning))
afterEach(async () => {
  const { database } = clocks.world.platform
  await database.deleteFrom('commitments').execute()
  await database.deleteFrom('events').execute()
})
afterAll(() => clocks.world.close())

const at = (time: string) => clocks.world.clock.set(time)
const keep = (effects = tracedEffects()) => handleDue(clocks.world.platform, effects)
const due = '2026-11-22T10:00:00.000Z'
const afterDue = '2026-11-22T10:00:00.001Z'

const told = z.object({ name: z.string(), payload: z.object({ share: z.number().optional() }) })
const events = async (subjectId: string) =>
  (await clocks.events(subjectId)).map((event) => {
    const { name, payload } = told.parse(event)
    return payload.share === undefined ? name : `${name} ${payload.share}`
  })
const reminders = [0.5, 0.75, 0.9].map((share) => `commitments.reminder-due ${share}`)
const breach = ['commitments.deadline-missed', 'tests.effect-came']

describe('reminders', () => {
  test.each([
    ['07:59:59.999', 0],
    ['08:00:00', 1],
    ['09:00:00', 2],
    ['09:35:59.999', 2],
    ['09:36:00', 3],
    ['10:00:00', 3],
  ])('until %s: %i of them, in order', async (time, count) => {
    const { subjectId } = await clocks.start()
    for (const stop of ['07:59:59.999', '08:00:00', '09:00:00', '09:35:59.999', '09:36:00', '10:00:00']) {
      if (stop > time) break
      at(`2026-11-22T${stop}Z`)
      await Promise.all([keep(), keep()])
    }
    expect(await events(subjectId)).toEqual(reminders.slice(0, count))
  })

  test('that were late come in order; after the deadline they do not come at all', async () => {
    const [first, second] = [await clocks.start(), await clocks.start()]
    at('2026-11-22T09:45:00Z')
    await keep()
    expect(await events(first.subjectId)).toEqual(reminders)
    await clocks.within((context) => meetCommitment(context, first))
    at('2026-11-23T10:00:00Z')
    const late = await clocks.start()
    at('2026-11-24T16:00:00Z')
    await keep()
    expect(await events(late.subjectId)).toEqual(breach)
    expect(await events(second.subjectId)).toEqual([...reminders, ...breach])
  })
})

describe('the deadline', () => {
  test('is passed a millisecond after itself, and recorded at itself', async () => {
    const { id, subjectId } = await clocks.start()
    at(due)
    await keep()
    expect(await clocks.view(id)).toMatchObject({ state: 'running', breachedAt: null })
    expect(await nextDue(clocks.world.platform)).toEqual(Temporal.Instant.from(afterDue))
    at(afterDue)
    await keep()
    expect(await clocks.view(id)).toMatchObject({ state: 'missed', breachedAt: due })
    const [, last] = (await clocks.events(subjectId)).slice(-2)
    expect(last).toEqual({ name: 'tests.effect-came', payload: { clause: 'C4', subjectId, at: due } })
    expect(await nextDue(clocks.world.platform)).toBeNull()
  })

  test.each([afterDue, '2026-11-29T06:00:00Z', '2036-01-01T00:00:00Z'])(
    'comes once, at its own instant, when four keepers come at %s, and again',
    async (now) => {
      const started: CommitmentView[] = []
      for (let count = 0; count < 60; count += 1) started.push(await clocks.start())
      at(now)
      const handled = await Promise.all([keep(), keep(), keep(), keep()])
      expect(handled.reduce((sum, count) => sum + count)).toBe(60 * 4)
      expect(await keep()).toBe(0)
      for (const { subjectId } of started) {
        const announced = await clocks.events(subjectId)
        expect(announced.map(({ name }) => name)).toEqual(breach)
        expect(announced.map(({ payload }) => payload)).toMatchObject([{ missedAt: due }, { at: due }])
      }
    },
  )

  test('and the work at the same moment: one of the two, never both', async () => {
    at(sundayMorning)
    for (let round = 0; round < 20; round += 1) {
      const one = await clocks.start()
      at(afterDue)
      await Promise.all([keep(), clocks.within((context) => meetCommitment(context, one)), keep()])
      await keep()
      expect(await clocks.view(one.id)).toMatchObject({ state: 'missed', metAt: afterDue, breachedAt: due })
      expect((await events(one.subjectId)).filter((name) => name === 'tests.effect-came')).toHaveLength(1)
      at(sundayMorning)
    }
  })
})

describe('an effect that fails', () => {
  test('leaves nothing half done, holds nobody else up, and is tried again', async () => {
    const bad = await clocks.start()
    const good = await clocks.start()
    let attempts = 0
    const effects = tracedEffects((subjectId) => {
      if (subjectId !== bad.subjectId) return
      attempts += 1
      if (attempts < 3) throw new Error('no luck')
    })
    at(afterDue)
    await keep(effects)
    expect(await events(good.subjectId)).toEqual(breach)
    expect(await events(bad.subjectId)).toEqual([])
    const { breachedAt } = await clocks.world.platform.database
      .selectFrom('commitments')
      .select('breachedAt')
      .where('id', '=', bad.id)
      .executeTakeFirstOrThrow()
    expect(breachedAt).toBeNull()
    // To whoever looks it is missed all the same.
    expect(await clocks.view(bad.id)).toMatchObject({ state: 'missed', breachedAt: due })
    for (const [now, tried] of [
      ['2026-11-22T10:00:01Z', 1],
      ['2026-11-22T10:00:01.001Z', 2],
      ['2026-11-22T10:00:06Z', 2],
      ['2026-11-22T10:00:06.001Z', 3],
    ] as const) {
      at(now)
      // One after the other: a second keeper may come between the failure and the note that it failed.
      await keep(effects)
      await keep(effects)
      expect(attempts, now).toBe(tried)
    }
    expect((await clocks.events(bad.subjectId)).map(({ payload }) => payload)).toMatchObject([
      { missedAt: due },
      { at: due },
    ])
  })

  test('for ever is tried ever more rarely, and lets the keeper sleep', async () => {
    const bad = await clocks.start()
    const effects = tracedEffects(() => {
      throw new Error('never')
    })
    at(afterDue)
    const waits: number[] = []
    for (let attempt = 0; attempt < 7; attempt += 1) {
      await keep(effects)
      const next = await nextDue(clocks.world.platform)
      const now = await clocks.world.clock.now()
      if (next === null) break
      waits.push(next.epochMilliseconds - now.epochMilliseconds)
      clocks.world.clock.set(next)
    }
    expect(waits).toEqual([1_000, 5_000, 30_000, 300_000, 3_600_000, 3_600_000, 3_600_000])
    expect(await events(bad.subjectId)).toEqual([])
  })

  test('comes in its turn though the work was done meanwhile, too late', async () => {
    const one = await clocks.start()
    let fails = true
    const effects = tracedEffects(() => {
      if (fails) throw new Error('not yet')
    })
    at(afterDue)
    await keep(effects)
    fails = false
    await clocks.within((context) => meetCommitment(context, one))
    expect(await keep(effects)).toBe(0)
    clocks.world.clock.by({ seconds: 1 })
    await keep(effects)
    expect(await events(one.subjectId)).toEqual(breach)
  })
})

test('one keeper handles many clocks in the order of their instants', async () => {
  const started: CommitmentView[] = []
  for (const minute of ['00', '10', '20']) {
    at(`2026-11-22T06:${minute}:00Z`)
    started.push(await clocks.start())
  }
  at('2026-11-22T10:05:00Z')
  await keep()
  const steps = await Promise.all(started.map(async ({ subjectId }) => events(subjectId)))
  expect(steps).toEqual([[...breach], reminders, reminders])
  const order = await clocks.world.platform.database.selectFrom('events').select('payload').orderBy('seq').execute()
  const of = z.object({ subjectId: z.string(), share: z.number().optional() })
  const index = (subjectId: string) => started.findIndex((one) => one.subjectId === subjectId)
  expect(
    order.flatMap(({ payload }) => {
      const { subjectId, share } = of.parse(payload)
      return share === undefined ? [] : [`${index(subjectId)} ${share}`]
    }),
  ).toEqual(['1 0.5', '2 0.5', '1 0.75', '2 0.75', '1 0.9', '2 0.9'])
})

test('a keeper wakes when something earlier than what it sleeps for is started, and ends with its signal', async () => {
  const stop = new AbortController()
  const kept = runKeeper(clocks.world.platform, tracedEffects(), stop.signal)
  const { subjectId } = await clocks.start()
  at(afterDue)
  // A start rings the bell of all keepers.
  await clocks.start()
  while ((await events(subjectId)).length < 2) await new Promise((resolve) => setTimeout(resolve, 10))
  stop.abort()
  await kept
  expect(await events(subjectId)).toEqual(breach)
})
