import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createWorld, type World } from '../../test/world.ts'
import { operations } from './operations/index.ts'
import { openApiOf } from './reference.ts'
import { routesBeside } from './routes-beside.ts'
import { createWholeApp, type WholeApp } from './whole-app.ts'

let world: World
let whole: WholeApp
const stop = new AbortController()
beforeAll(async () => {
  world = await createWorld()
  whole = await createWholeApp(world.platform, { signal: stop.signal, moveClock: () => Promise.resolve() })
})
afterAll(async () => {
  stop.abort()
  await whole.close()
  await world.close()
})

/** Hono's form of a path in OpenAPI's. */
const openApiPath = (path: string) =>
  path.replace('/:name{[^/]+\\.ics}', '/{appointmentId}.ics').replaceAll(/:(\w+)/g, '{$1}')

test('every route below /api/v1 is an operation, or listed beside them', () => {
  const told = [...operations, ...routesBeside].map(({ method, path }) => `${method.toUpperCase()} /api/v1${path}`)
  const routed = whole.app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/v1/'))
    .map(({ method, path }) => `${method} ${openApiPath(path)}`)
  expect([...new Set(routed)].toSorted()).toEqual(told.toSorted())
})

test('the document describes each of them, and every parameter of its path', () => {
  const { paths } = openApiOf(operations, routesBeside, 'http://wafa.test')
  const parameter = z.object({ name: z.string(), in: z.string() })
  const described = z.object({
    parameters: z.array(parameter).default([]),
    responses: z.record(z.string(), z.unknown()),
  })
  for (const { method, path } of [...operations, ...routesBeside]) {
    const { parameters } = described.parse(paths?.[`/api/v1${path}`]?.[method])
    const named = parameters.filter((one) => one.in === 'path').map(({ name }) => name)
    expect(named.toSorted(), path).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted())
  }
})
