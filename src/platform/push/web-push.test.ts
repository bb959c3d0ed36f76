import { createECDH, type ECDH, randomBytes } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import ece from 'http_ece'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { generateSecrets } from '../secrets.ts'
import { createPusher, publicLookup } from './web-push.ts'

/** A push service of our own, and the browser behind it. */
const received: { headers: IncomingHttpHeaders; body: Buffer }[] = []
let answer = 201
const service = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    received.push({ headers: request.headers, body: Buffer.concat(chunks) })
    response.writeHead(answer).end('as told')
  })
})
let endpoint = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
  endpoint = `http://127.0.0.1:${(service.address() as AddressInfo).port}/push/1`
})
afterAll(() => void service.close())
beforeEach(() => {
  received.length = 0
  answer = 201
})

const keys: ECDH = createECDH('prime256v1')
keys.generateKeys()
const secret = randomBytes(16)
const address = () => ({ endpoint, p256dh: keys.getPublicKey('base64url'), auth: secret.toString('base64url') })
const settings = { ...generateSecrets(), ORIGIN: 'https://wafa.example.org' }
const pusher = createPusher(settings, 'anything')
const push = { payload: JSON.stringify({ title: 'قبلت نورة' }), topic: 'abc', urgent: true }

test('only the browser can read it, and the push service knows who sends', async () => {
  expect(await pusher.send(address(), push)).toBe('taken')
  const [one] = received
  expect(one?.body.toString()).not.toContain('title')
  expect(one?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'high', topic: 'abc', ttl: '86400' })
  const opened = ece.decrypt(one?.body, {
    version: 'aes128gcm',
    privateKey: keys,
    authSecret: secret.toString('base64url'),
  })
  expect(opened.toString()).toBe(push.payload)

  const [, token = '', key] = /^vapid t=(.+), k=(.+)$/.exec(one?.headers.authorization ?? '') ?? []
  expect(key).toBe(settings.VAPID_PUBLIC_KEY)
  const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
  expect(claims).toMatchObject({ aud: new URL(endpoint).origin, sub: 'https://wafa.example.org' })
})

test.each([404, 410])('%i: the browser has unsubscribed', async (status) => {
  answer = status
  expect(await pusher.send(address(), push)).toBe('gone')
})

test.each([
  [400, true],
  [413, true],
  [403, true],
  [408, false],
  [429, false],
  [500, false],
  [503, false],
])('%i is final: %s', async (status, permanent) => {
  answer = status
  const sent = pusher.send(address(), push)
  await expect(sent).rejects.toMatchObject({ name: 'NotTaken', permanent, message: expect.stringContaining('as told') })
})

test('a service that is away is tried again, and keys that no browser made are not', async () => {
  const away = pusher.send({ ...address(), endpoint: 'http://127.0.0.1:1/push' }, push)
  await expect(away).rejects.toMatchObject({ permanent: false })
  const broken = pusher.send({ ...address(), p256dh: 'AAAA' }, push)
  await expect(broken).rejects.toMatchObject({ permanent: true })
})

test('nobody makes the server reach inwards, by address or by name', async () => {
  const outside = createPusher(settings)
  await expect(outside.send(address(), push)).rejects.toMatchObject({ permanent: true })
  expect(received).toEqual([])
  const inwards = new Promise<unknown>((resolve) => publicLookup('localhost', {}, resolve))
  expect(await inwards).toMatchObject({ message: 'localhost has no public address' })
})
