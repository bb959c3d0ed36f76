import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '../../test/factories/consultations.ts'
import { deliverAll, tell } from '../../test/factories/notifications.ts'
import { createWorld, type World } from '../../test/world.ts'
import { type Actor, visitor } from '../base/actor.ts'
import { getPreferences, listDeliveries, listMails } from '../domains/notifications/index.ts'
import { type App, buildApp } from './app.ts'
import { mountMailHtml } from './mail-html.ts'
import { mountMailUnsubscription } from './mail-unsubscription.ts'

let world: World
let app: App
let client: Person
let administrator: Person
let asking: Actor = visitor
beforeAll(async () => {
  world = await createWorld()
  client = await world.person()
  administrator = await world.person({ roles: ['administrator'] })
  app = buildApp({
    platform: world.platform,
    operations: [],
    identify: () => Promise.resolve(asking),
    mount(to) {
      mountMailHtml(to)
      mountMailUnsubscription(to)
    },
  })
  await tell(world, [client], 'message_sent')
  await deliverAll(world)
})
afterAll(() => world.close())

test('a kept mail is shown in a sandbox that loads and runs nothing, to administrators alone', async () => {
  const [mail] = (await listMails(administrator, {})).items
  const get = () => app.request(`/api/v1/mails/${mail?.id}/html`)
  asking = client.actor
  expect((await get()).status).toBe(403)
  asking = administrator.actor
  const shown = await get()
  expect(shown.headers.get('content-security-policy')).toBe(
    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  )
  expect(await shown.text()).toContain('<head><base target="_blank">')
})

test('a mailbox stops mails of a topic by a form without a session; a person who opens the address finds preferences', async () => {
  asking = visitor
  const [delivery] = (await listDeliveries(administrator, { state: 'handed_over' })).items
  const path = `/api/v1/mail-unsubscriptions/${delivery?.id}`
  const opened = await app.request(path)
  expect([opened.status, opened.headers.get('location')]).toEqual([303, '/account/notifications'])
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
  expect((await app.request(path, { method: 'POST', body })).status).toBe(204)
  const { topics } = await getPreferences(client, {})
  expect(topics.find(({ topic }) => topic === 'messages')?.channels).toEqual({ in_app: true, mail: false, push: true })
  const unknown = '/api/v1/mail-unsubscriptions/018f0000-0000-7000-8000-000000000001'
  expect((await app.request(unknown, { method: 'POST', body })).status).toBe(404)
})
