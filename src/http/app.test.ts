import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createWorld, type World } from '../../test/world.ts'
import { type Actor, visitor } from '../base/actor.ts'
import { action, view } from '../platform/action.ts'
import { type App, askedLocale, buildApp } from './app.ts'
import { mountReference } from './mount-reference.ts'
import { get, post, put } from './operation.ts'

const greet = view({
  name: 'greetings.greet',
  input: z.object({ name: z.string().min(2), times: z.coerce.number().int().default(1) }),
  output: z.object({ text: z.string() }),
  permit: (actor) => actor.kind === 'person',
  run: (_context, { name, times }) => Promise.resolve({ text: name.repeat(times) }),
})
const breakIt = action({
  name: 'greetings.break',
  input: z.object({ note: z.string().optional() }),
  output: z.object({}),
  permit: () => true,
  run: () => Promise.reject(new Error('secret inside')),
})
const operations = [
  get('/greetings/{name}', greet, 'Greet'),
  put('/greetings/{name}', greet, 'Greet by body'),
  post('/breaks', breakIt, 'Break', { status: 201 }),
]

let world: World
let app: App
let actor: Actor = visitor
beforeAll(async () => {
  world = await createWorld()
  app = buildApp({
    platform: world.platform,
    operations,
    identify: () => Promise.resolve(actor),
    mount: (to) => mountReference(to, world.platform, operations),
  })
  actor = (await world.person()).actor
})
afterAll(() => world.close())

const ask = async (path: string, init: RequestInit = {}) => {
  const response = await app.fetch(new Request(`http://wafa.test${path}`, init))
  const body: unknown = await response.json()
  return { status: response.status, type: response.headers.get('content-type'), headers: response.headers, body }
}

describe('the interface', () => {
  test('takes the path and the query as one input', async () => {
    expect(await ask('/api/v1/greetings/salam?times=2')).toMatchObject({ status: 200, body: { text: 'salamsalam' } })
  })

  test('lets the path have the last word', async () => {
    const init = { method: 'PUT', body: JSON.stringify({ name: 'other', times: 3 }) }
    expect(await ask('/api/v1/greetings/salam', init)).toMatchObject({ body: { text: 'salamsalamsalam' } })
  })

  test('names a faulty field in a problem', async () => {
    const { status, type, body } = await ask('/api/v1/greetings/salam?times=many')
    expect([status, type]).toEqual([422, 'application/problem+json'])
    expect(body).toMatchObject({ code: 'invalid_input', errors: [{ path: 'times', code: 'invalid_type' }] })
  })

  test.each(['{', '[]', '"text"', 'null'])('refuses the body %s', async (text) => {
    const answer = await ask('/api/v1/greetings/salam', { method: 'PUT', body: text })
    expect(answer).toMatchObject({ status: 400, body: { code: 'malformed_request' } })
  })

  test('refuses a body beyond the limit', async () => {
    const answer = await ask('/api/v1/breaks', {
      method: 'POST',
      body: JSON.stringify({ note: 'x'.repeat(1_100_000) }),
    })
    expect(answer).toMatchObject({ status: 413, body: { code: 'payload_too_large' } })
  })

  test('tells nothing of an unexpected error but its request', async () => {
    const answer = await ask('/api/v1/breaks', { method: 'POST', headers: { 'x-request-id': 'r-1' } })
    expect(answer).toMatchObject({ status: 500, body: { code: 'internal', requestId: 'r-1' } })
    expect(JSON.stringify(answer.body)).not.toContain('secret')
  })

  test('has a problem for what does not exist', async () => {
    expect(await ask('/api/v1/nothing')).toMatchObject({ status: 404, body: { code: 'not_found' } })
  })

  test('refuses changes from the pages of other sites', async () => {
    const from = (origin: string) => ({ method: 'PUT', headers: { origin }, body: '{}' })
    expect(await ask('/api/v1/greetings/salam', from('https://evil.example'))).toMatchObject({ status: 403 })
    expect(await ask('/api/v1/greetings/salam', from('http://wafa.test'))).toMatchObject({ status: 200 })
  })

  test('describes itself', async () => {
    const { body } = await ask('/api/v1/openapi.json')
    expect(body).toMatchObject({
      openapi: '3.1.0',
      paths: { '/api/v1/greetings/{name}': { get: { operationId: 'greetings.greet' }, put: {} } },
    })
    const page = await app.fetch(new Request('http://wafa.test/api/docs'))
    const html = await page.text()
    expect(html).toContain('/api/v1/greetings/{name}')
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})

test.each([
  ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
  ['de,en;q=0.5,ar;q=0.7', 'ar'],
  ['EN-gb', 'en'],
  ['de', undefined],
  ['fr;q=0', undefined],
  ['', undefined],
  [undefined, undefined],
])('of the languages %s Wafa speaks %s', (header, locale) => {
  expect(askedLocale(header)).toBe(locale)
})
