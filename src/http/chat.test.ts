import { afterAll, beforeAll, expect, it } from 'vitest'
import { messageId } from '../../test/factories/chat.ts'
import { createWorld, type World } from '../../test/world.ts'
import { chatView } from '../domains/chat/schemas.ts'
import { createWholeApp, type WholeApp } from './whole-app.ts'

let world: World
let whole: WholeApp
const ended = new AbortController()
const origin = 'http://127.0.0.1:3000'
beforeAll(async () => {
  world = await createWorld({ environment: { ORIGIN: origin } })
  whole = await createWholeApp(world.platform, { signal: ended.signal, moveClock: () => Promise.resolve() })
})
afterAll(async () => {
  ended.abort()
  await whole.close()
  await world.close()
})

/** A browser: it keeps the cookies that it is given. */
class Browser {
  cookie = ''
  async ask(method: string, path: string, body?: object): Promise<{ status: number; said: unknown }> {
    const headers = { cookie: this.cookie, origin, 'content-type': 'application/json', 'accept-language': 'fr' }
    const json = body === undefined ? {} : { body: JSON.stringify(body) }
    const answer = await whole.app.fetch(new Request(`${origin}/api/v1${path}`, { method, headers, ...json }))
    const given = answer.headers.get('set-cookie')
    if (given !== null) this.cookie = given.split(';')[0] ?? ''
    return { status: answer.status, said: await answer.json() }
  }
}

it('a visitor becomes a guest of their browser, and stays a visitor everywhere else', async () => {
  const browser = new Browser()
  expect(await browser.ask('GET', '/chats/current')).toMatchObject({ status: 200, said: null })
  expect(browser.cookie).toBe('')
  const { status, said } = await browser.ask('POST', '/chats', { language: 'fr', page: '/' })
  expect([status, said]).toMatchObject([200, { person: { guest: true } }])
  const chat = chatView.parse(said)
  expect(browser.cookie).toMatch(/^wafa_guest=[\w-]{43}$/)
  expect((await browser.ask('POST', '/chats', { language: 'fr' })).said).toMatchObject({ id: chat.id })
  const path = `/chats/${chat.id}/messages/${messageId()}`
  expect((await browser.ask('PUT', path, { body: 'Bonjour' })).status).toBe(200)
  const stranger = new Browser()
  await stranger.ask('POST', '/chats', { language: 'fr' })
  expect((await stranger.ask('GET', `/chats/${chat.id}`)).status).toBe(404)
  for (const elsewhere of ['/account', '/tickets', '/notifications', '/people'])
    expect((await browser.ask('GET', elsewhere)).status, elsewhere).toBe(401)
})

it('a secret that is none makes a visitor, and no error', async () => {
  const browser = new Browser()
  browser.cookie = `wafa_guest=${'x'.repeat(500)}`
  expect(await browser.ask('GET', '/chats/current')).toMatchObject({ status: 200, said: null })
})
