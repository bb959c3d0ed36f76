import { expect, test } from 'vitest'
import { z } from 'zod'
import { api, type Fetch, Problem } from './api.ts'

type Asked = { path: string; init: RequestInit }

function answering(status: number, body: string, asked: Asked[] = []): Fetch {
  return (path, init = {}) => {
    asked.push({ path: String(path), init })
    return Promise.resolve(new Response(body, { status }))
  }
}
const headersOf = ({ init }: Asked): Headers => new Headers(init.headers)

test('asks below /api/v1, leaves out what is not given, and parses the answer', async () => {
  const asked: Asked[] = []
  const answer = await api(answering(200, '{"name":"Layla","more":1}', asked)).get(
    '/people',
    z.object({ name: z.string() }),
    { cursor: null, limit: 5, search: '' },
  )
  expect(answer).toEqual({ name: 'Layla' })
  expect(asked[0]?.path).toBe('/api/v1/people?limit=5')
})

test('takes an address under /api/ as it is', async () => {
  const asked: Asked[] = []
  await api(answering(200, '', asked)).send('POST', '/api/auth/sign-out', undefined, z.object({}))
  expect(asked[0]?.path).toBe('/api/auth/sign-out')
})

test('sends JSON with the key of the deed, and forms as they are', async () => {
  const asked: Asked[] = []
  const client = api(answering(201, '{}', asked))
  await client.send('POST', '/requests', { subject: 'x' }, z.object({}), { key: 'k-1' })
  await client.send('POST', '/files', new FormData(), z.object({}))
  const [json, form] = asked
  if (json === undefined || form === undefined) throw new Error('nothing was asked')
  expect(headersOf(json).get('idempotency-key')).toBe('k-1')
  expect(headersOf(json).get('content-type')).toBe('application/json')
  expect(json.init.body).toBe('{"subject":"x"}')
  expect(headersOf(form).get('content-type')).toBe(null)
})

test('a problem is thrown with its code, its words and its fields', async () => {
  const problem = {
    title: 'Some of it needs another look.',
    status: 422,
    code: 'invalid_input',
    errors: [{ path: 'subject', code: 'too_short', message: 'Too short' }],
    requestId: 'r-1',
  }
  const refused = api(answering(422, JSON.stringify(problem))).get('/x', z.unknown())
  const thrown: unknown = await refused.catch((error: unknown) => error)
  expect(thrown).toBeInstanceOf(Problem)
  expect(thrown).toMatchObject({ code: 'invalid_input', status: 422, message: problem.title, fields: problem.errors })
})

test('an answer that is no problem at all is an internal one', async () => {
  await expect(api(answering(502, '{}')).get('/x', z.unknown())).rejects.toMatchObject({
    code: 'internal',
    status: 502,
  })
})

test('an answer of another shape than promised is a fault', async () => {
  await expect(api(answering(200, '{"id":3}')).get('/x', z.object({ id: z.string() }))).rejects.toBeInstanceOf(
    z.ZodError,
  )
})
