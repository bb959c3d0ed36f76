import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { completeEnvironment, readSettings } from '../../platform/environment.ts'
import type { Platform } from '../../platform/platform.ts'
import { generateSecrets } from '../../platform/secrets.ts'
import { rephrase } from './rephrase.ts'
import type { AnswerView } from './schemas.ts'

/** An endpoint of a language model that says what a test wants. */
let server: Server
let url: string
let asked: string[]
let reply: (response: ServerResponse) => void
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      asked.push(body)
      reply(response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
})
afterAll(() => server.close())
beforeEach(() => {
  asked = []
})

const saying = (content: string) => (response: ServerResponse) => {
  response.setHeader('content-type', 'application/json')
  const choices = [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }]
  response.end(JSON.stringify({ id: '1', object: 'chat.completion', created: 1, model: 'small', choices }))
}

/** A platform of its own each time: a model that failed is left alone for a while. */
function platformWith(settings: Record<string, string>): Platform {
  const environment = completeEnvironment(readSettings(settings), generateSecrets(), 'postgres://localhost/none')
  // Nothing else of the platform is asked.
  return { environment, log: pino({ level: 'silent' }) } as unknown as Platform
}
const withModel = (milliseconds = 20_000) =>
  platformWith({
    ASSISTANT_MODEL_URL: url,
    ASSISTANT_MODEL: 'small',
    ASSISTANT_MODEL_MILLISECONDS: String(milliseconds),
  })

const quoted: AnswerView = {
  answer: 'The consultant answers within 4 business hours. If nobody answers, your request goes to the board.',
  confident: true,
  sources: [{ kind: 'article', slug: 'first-answer', title: 'First answer', href: '/en/help/articles/first-answer' }],
  suggestions: [],
}
const question = { question: 'How long does the consultant have?', locale: 'en' } as const

test('what is supported is said in the model’s words, with the same sources', async () => {
  reply = saying('Within 4 business hours the consultant answers.')
  const answer = await rephrase(withModel(), quoted, question)
  expect(answer).toEqual({ ...quoted, answer: 'Within 4 business hours the consultant answers.' })
  expect(asked).toHaveLength(1)
})

test.each([
  ['makes something up', saying('The consultant answers within 1 hour, or you get a refund.')],
  ['follows the visitor', saying('I promise that you win.')],
  ['says nothing', saying('')],
  ['is broken', (response: ServerResponse) => response.writeHead(500).end('no')],
  ['speaks something else', (response: ServerResponse) => response.end('<html>')],
])('the quote stands when the model %s', async (_, says) => {
  reply = says
  expect(await rephrase(withModel(), quoted, question)).toEqual(quoted)
})

test('the quote stands when the model is slow', async () => {
  reply = () => undefined
  expect(await rephrase(withModel(100), quoted, question)).toEqual(quoted)
})

test('a model that failed is not waited for again at once', async () => {
  reply = (response) => response.writeHead(503).end()
  const platform = withModel()
  await rephrase(platform, quoted, question)
  await rephrase(platform, quoted, question)
  expect(asked).toHaveLength(1)
})

test('it is not asked without a setting, of what is not known, nor of anybody’s own things', async () => {
  reply = saying('anything')
  expect(await rephrase(platformWith({}), quoted, question)).toEqual(quoted)
  const unknown = { ...quoted, confident: false, sources: [] }
  expect(await rephrase(withModel(), unknown, question)).toEqual(unknown)
  const own: AnswerView = {
    ...quoted,
    sources: [{ kind: 'request', slug: 'requests/1', title: 'R-1', href: '/requests/1' }],
  }
  expect(await rephrase(withModel(), own, question)).toEqual(own)
  expect(asked).toEqual([])
})
