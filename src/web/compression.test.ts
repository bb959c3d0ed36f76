import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { compressed, encodingOf } from './compression.ts'

it.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0, *;q=0', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['*', 'br'],
  ['identity', undefined],
  ['', undefined],
  [null, undefined],
] as const)('chooses of %s', (accepted, chosen) => {
  expect(encodingOf(accepted)).toBe(chosen)
})

const page = 'وفاء '.repeat(1_000)
const answer = (body: string | null, type = 'text/html') =>
  new Response(body, { status: 404, headers: { 'content-type': type, 'x-kept': 'yes' } })

it.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
] as const)('sends the same page as %s', async (encoding, back) => {
  const sent = await compressed(answer(page), encoding)
  const bytes = Buffer.from(await sent.arrayBuffer())
  expect(sent.status).toBe(404)
  expect(Object.fromEntries(sent.headers)).toMatchObject({
    'content-encoding': encoding,
    'content-length': String(bytes.length),
    vary: 'accept-encoding',
    'x-kept': 'yes',
  })
  expect(back(bytes).toString()).toBe(page)
})

it.each([
  ['what is short', answer('وفاء'), 'br'],
  ['a picture', answer(page, 'image/png'), 'br'],
  ['what nobody asked to compress', answer(page), null],
  ['what has no body', answer(null), 'br'],
])('leaves %s as it is', async (_what, response, accepted) => {
  const sent = await compressed(response, accepted)
  expect(sent.headers.get('content-encoding')).toBeNull()
})
