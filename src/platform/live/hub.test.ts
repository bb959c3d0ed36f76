import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/world.ts'
import type { DatabaseTransaction } from '../database/database.ts'
import { insertEvents } from '../events.ts'
import { tellPages } from '../passing-event.ts'
import { type LiveHub, type LiveMessage, startLive } from './hub.ts'
import { idsOf } from './ids.ts'
import { isAfter, parsePosition, type Position, positionText } from './position.ts'

let world: World
let hub: LiveHub
const stop = new AbortController()
beforeAll(async () => {
  world = await createWorld()
  const { database, log } = world.platform
  hub = await startLive({ url: world.url, database, log }, stop.signal)
})
afterAll(async () => {
  stop.abort()
  await delay(50)
  await world.close()
})

const me = randomUUID()
const announce = async (transaction: DatabaseTransaction, name: string, people: readonly string[] = [me]) =>
  insertEvents(transaction, [
    {
      id: randomUUID(),
      name,
      payload: { requestId: me, clientId: randomUUID() },
      audience: { people, roles: ['consultant'] },
      actorId: null,
      requestId: 'test',
      at: await world.clock.now(),
    },
  ])
const committed = (name: string, people?: readonly string[]) =>
  world.platform.database.transaction().execute((transaction) => announce(transaction, name, people))

/** A page that remembers, and can be waited for. */
function page(after?: Position, ears: { personId?: string; roles?: 'consultant'[] } = {}) {
  const messages: LiveMessage[] = []
  let heard = () => {}
  const connection = hub.connect({
    personId: me,
    roles: [],
    ...ears,
    after,
    hear(message) {
      messages.push(message)
      heard()
    },
  })
  const names = () => messages.map((message) => ('name' in message ? message.name : message.kind))
  return {
    ...connection,
    messages,
    names,
    async until(name: string) {
      while (!names().includes(name)) await new Promise<void>((resolve) => (heard = resolve))
    },
  }
}

describe('an open page', () => {
  test('hears what concerns it, in order, with ids and nothing else', async () => {
    const mine = page()
    const other = page(undefined, { personId: randomUUID() })
    const consultant = page(undefined, { personId: randomUUID(), roles: ['consultant'] })
    await committed('first')
    await committed('second')
    await mine.until('second')
    await consultant.until('second')
    expect(mine.names()).toEqual(['first', 'second'])
    expect(mine.messages[0]).toMatchObject({ kind: 'event', ids: { requestId: me } })
    expect(other.names()).toEqual([])
    for (const each of [mine, other, consultant]) each.close()
  })

  test('hears what passes, once', async () => {
    const mine = page()
    const typing = { name: 'typing', ids: { requestId: me }, people: [me] }
    await world.platform.database.transaction().execute((transaction) => tellPages(transaction, typing))
    await mine.until('typing')
    expect(mine.messages).toEqual([{ kind: 'passing', name: 'typing', ids: { requestId: me } }])
    mine.close()
  })

  test('that has missed too much is told to look at everything anew', async () => {
    const witness = page()
    const before = await hub.position()
    await world.platform.database.transaction().execute(async (transaction) => {
      for (let index = 0; index < 1_001; index += 1) await announce(transaction, 'many')
    })
    // A transaction of anybody else holds events back: what nobody has heard yet is not missed yet.
    await committed('told')
    await witness.until('told')
    witness.close()
    const late = page(before)
    await late.until('reset')
    await committed('after')
    await late.until('after')
    expect(new Set(late.names())).toEqual(new Set(['reset', 'after']))
    late.close()
  })

  test('with the position of another database starts anew', async () => {
    const lost = page({ xid: 9_000_000_000_000_000_000n, seq: 1 })
    await lost.until('reset')
    lost.close()
  })
})

test('nothing is lost, doubled or disordered while transactions commit out of order and pages come and go', async () => {
  const total = 120
  const last = (name: string) => name === `event-${total}`
  const heard: string[] = []
  const positions: Position[] = []
  let current: ReturnType<typeof page>
  let after = await hub.position()
  let done = false

  const reconnecting = (async () => {
    for (let round = 0; !done; round += 1) {
      current = page(after)
      await delay((round * 7) % 23)
      current.close()
      for (const message of current.messages) {
        if (message.kind !== 'event') throw new Error(message.kind)
        heard.push(message.name)
        positions.push(message.position)
      }
      after = positions.at(-1) ?? after
      done = heard.some(last)
    }
  })()
  // Each waits a different time between its insert and its commit: ids and commits are in different orders.
  const writers = Array.from({ length: total - 1 }, async (_, index) => {
    await delay(index * 3)
    await world.platform.database.transaction().execute(async (transaction) => {
      await announce(transaction, `event-${index + 1}`)
      await delay((index * 37) % 90)
    })
  })
  await Promise.all(writers)
  await committed(`event-${total}`)
  await reconnecting
  expect(heard).toHaveLength(total)
  expect(new Set(heard).size).toBe(total)
  for (const [index, position] of positions.entries()) {
    const before = positions[index - 1]
    if (before !== undefined) expect(isAfter(position, before)).toBe(true)
  }
})

test('what an older transaction holds back comes when that ends, announced or not', async () => {
  const mine = page()
  const [begun, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const older = world.platform.database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('recurringJobs')
      .values({ name: 'x', lastRunAt: await world.clock.now() })
      .execute()
    begun.resolve()
    await held.promise
  })
  await begun.promise
  await committed('younger')
  await delay(150)
  expect(mine.names()).not.toContain('younger')
  held.resolve()
  await older
  await mine.until('younger')
  mine.close()
})

test('positions survive their text', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.nat(), (xid, seq) => {
      expect(parsePosition(positionText({ xid, seq }))).toEqual({ xid, seq })
    }),
  )
  for (const text of ['', '1', '1-', '-1', 'a-b', '1-2-3', null, undefined]) expect(parsePosition(text)).toBeUndefined()
})

test('ids of people are not told', () => {
  const id = randomUUID()
  expect(idsOf({ requestId: id, clientId: id, consultantId: id, byId: id, subject: 'secret' })).toEqual({
    requestId: id,
  })
  expect(idsOf({ requestId: 'not an id' })).toEqual({})
  expect(idsOf(null)).toEqual({})
})
