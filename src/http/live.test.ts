import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '../../test/factories/consultations.ts'
import { said, tell } from '../../test/factories/notifications.ts'
import { createWorld, type World } from '../../test/world.ts'
import { type Actor, visitor } from '../base/actor.ts'
import { markAllRead } from '../domains/notifications/index.ts'
import { startLive } from '../platform/live/hub.ts'
import { type App, buildApp } from './app.ts'
import { mountLive } from './live.ts'

let world: World
let app: App
let person: Person
/** Whom each token belongs to at the moment. */
const sessions = new Map<string, Actor>()
const stop = new AbortController()

beforeAll(async () => {
  world = await createWorld()
  person = await world.person()
  sessions.set('mine', person.actor).set('token', { ...person.actor, scopes: ['accounts:read'] })
  const { platform } = world
  const hub = await startLive({ url: world.url, database: platform.database, log: platform.log }, stop.signal)
  const identify = (request: Request) =>
    Promise.resolve(sessions.get(request.headers.get('authorization') ?? '') ?? visitor)
  const mount = (to: App) => mountLive(to, { hub, identify, signal: stop.signal, beatMilliseconds: 40 })
  app = buildApp({ platform, operations: [], identify, mount })
})
afterAll(async () => {
  stop.abort()
  await delay(50)
  await world.close()
})

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(path, { headers: { authorization: 'mine', ...headers } })

/** Reads a stream until a pattern has been said; what was said. */
async function reading(response: Response) {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (reader === undefined) throw new Error('no body')
  let text = ''
  return {
    async until(pattern: RegExp): Promise<string> {
      while (!pattern.test(text)) {
        const { done, value = '' } = await reader.read()
        if (done) throw new Error(`the stream ended after ${text}`)
        text += value
      }
      return text
    },
    async ended(): Promise<void> {
      while (!(await reader.read()).done);
    },
    cancel: () => reader.cancel(),
  }
}

test('streams what concerns whoever asks, and resumes after the last id without loss', async () => {
  const response = await get('/api/v1/live')
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  const first = await reading(response)
  await first.until(/retry: 2000/)
  await tell(world, [person])
  const text = await first.until(/noticed/)
  const id = /id: (\d+-\d+)\ndata: {"name":"notifications.noticed","ids":{}}\n\n/.exec(text)?.[1] ?? ''
  expect(text).not.toContain(said.subject)
  await first.cancel()

  await tell(world, [person])
  await tell(world, [await world.person()])
  await markAllRead(person, {})
  const second = await reading(await get('/api/v1/live', { 'last-event-id': id }))
  const resumed = await second.until(/noticed[^]*noticed/)
  expect(resumed.match(/noticed/g)).toHaveLength(2)
  // A position alone may come again: nothing is heard of it.
  expect(resumed).not.toContain(`id: ${id}\ndata`)
  await second.cancel()
})

test('a page begins from the position at which it was made', async () => {
  const { after } = (await (await get('/api/v1/live/position')).json()) as { after: string }
  await tell(world, [person])
  const stream = await reading(await get(`/api/v1/live?after=${after}`))
  await stream.until(/noticed/)
  await stream.cancel()
})

test('a beat moves the last id of a page that nothing concerns', async () => {
  const stream = await reading(await get('/api/v1/live'))
  const [, before = ''] = /id: (\S+)\n\n/.exec(await stream.until(/id: \S+\n\n/)) ?? []
  await tell(world, [await world.person()])
  await stream.until(new RegExp(`id: (?!${before}\\n)\\S+\n\n`))
  await stream.cancel()
})

test('the session’s end ends the stream', async () => {
  sessions.set('ending', person.actor)
  const stream = await reading(await get('/api/v1/live', { authorization: 'ending' }))
  await stream.until(/retry/)
  sessions.delete('ending')
  await stream.ended()
})

test('of too many streams of one person the oldest gives way', async () => {
  const streams = []
  for (let count = 0; count < 21; count += 1) streams.push(await reading(await get('/api/v1/live')))
  await streams[0]?.ended()
  for (const stream of streams.slice(1)) await stream.cancel()
})

test.each(['/api/v1/live', '/api/v1/live/position'])(
  '%s is for who is signed in, with the scope for it',
  async (path) => {
    expect((await get(path, { authorization: 'nobody' })).status).toBe(401)
    const narrow = await get(path, { authorization: 'token' })
    expect([narrow.status, await narrow.json()]).toMatchObject([403, { code: 'missing_scope' }])
  },
)
