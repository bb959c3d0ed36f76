import { afterAll, beforeAll, expect, test } from 'vitest'
import { deliverAll, failing, keeping, RecordedCarriers } from '../../../test/factories/notifications.ts'
import { createWorld, type World } from '../../../test/world.ts'
import {
  getLatestTest,
  getMailSettings,
  getTestNotice,
  listNotifications,
  sendTestNotice,
  setPreferences,
  subscribe,
} from './index.ts'

let world: World
let administrator: Awaited<ReturnType<World['person']>>
beforeAll(async () => {
  world = await createWorld({ environment: { SMTP_URL: 'smtp://user:hush@mail.example.org:587' } })
  administrator = await world.person({ roles: ['administrator'] })
})
afterAll(() => world.close())

test('the settings of mail are shown without their secret', async () => {
  expect(await getMailSettings(administrator, {})).toEqual({
    server: 'mail.example.org:587',
    from: 'Wafa <wafa@localhost>',
  })
})

test('a test goes by every channel named, whatever one prefers, and says how it fared', async () => {
  expect(await getLatestTest(administrator, {})).toEqual({ test: null })
  await setPreferences(administrator, { preferences: [{ topic: 'account', channel: 'mail', wanted: false }] })
  const device = { endpoint: 'https://push.example.org/x', p256dh: 'B'.padEnd(87, 'A'), auth: 'A'.repeat(22) }
  await subscribe(administrator, { ...device, label: 'Phone' })
  const { id } = await sendTestNotice(administrator, { channels: ['in_app', 'mail', 'push'] })
  const carriers = new RecordedCarriers()
  carriers.failNext(failing('550 no such mailbox', true))
  await deliverAll(world, carriers)
  expect(await getTestNotice(administrator, { notificationId: id })).toMatchObject({
    inApp: true,
    deliveries: [
      { channel: 'mail', lastError: '550 no such mailbox', handedOverAt: null },
      { channel: 'push', device: 'Phone', kept: false },
    ],
  })
  expect((await listNotifications(administrator, {})).items[0]?.title).toBe('Test notice')
})

test('without a mail server the mail is kept, and that is said', async () => {
  world.clock.by({ minutes: 1 })
  const { id } = await sendTestNotice(administrator, { channels: ['mail'] })
  await deliverAll(world, keeping)
  const { test: latest } = await getLatestTest(administrator, {})
  expect(latest).toMatchObject({ id, inApp: false, deliveries: [{ channel: 'mail', kept: true }] })
})
