import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { said, tell } from '../../../test/factories/notifications.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { iso } from '../../base/time.ts'
import { suspendPerson } from '../accounts/index.ts'
import {
  countUnread,
  getPreferences,
  listNotifications,
  markAllRead,
  markRead,
  setPreferences,
  subscribe,
} from './index.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
beforeEach(() => void world.jobs.jobs.splice(0))

const browser = (n: number) => ({
  endpoint: `https://push.example.org/${n}`,
  p256dh: 'B'.padEnd(87, 'A'),
  auth: 'A'.repeat(22),
  label: 'Phone',
})

describe('telling', () => {
  test('a person reads it in their language, newest first, and it goes out by mail', async () => {
    const person = await world.person({ locale: 'fr', timeZone: 'Europe/Paris' })
    await tell(world, [person], 'offer_made')
    world.clock.by({ seconds: 1 })
    await tell(world, [person])
    const { items, next } = await listNotifications(person, {})
    expect(next).toBeNull()
    expect(items.map(({ kind, readAt }) => ({ kind, readAt }))).toEqual([
      { kind: 'offer_accepted', readAt: null },
      { kind: 'offer_made', readAt: null },
    ])
    expect(items[0]).toMatchObject({
      title: 'Noura a accepté la demande R-2026-000123',
      body: expect.stringContaining('10:00 heure normale d’Europe centrale (12:00 heure normale de l’Arabie)'),
      action: 'Ouvrir la demande',
      path: `/requests/${said.requestId}`,
      threadId: said.requestId,
    })
    expect(world.jobs.jobs).toHaveLength(2)
  })

  test('once of one event, however often, and their pages hear of it once', async () => {
    const [one, other] = [await world.person(), await world.person()]
    const event = await tell(world, [one, one])
    await tell(world, [one, other], 'offer_accepted', event)
    await tell(world, [one, other], 'offer_accepted', event)
    expect(await countUnread(one, {})).toEqual({ unread: 1 })
    expect(await countUnread(other, {})).toEqual({ unread: 1 })
    expect(world.jobs.jobs).toHaveLength(2)
    const heard = await world.platform.database
      .selectFrom('events')
      .select('audiencePeople')
      .where('name', '=', 'notifications.noticed')
      .execute()
    expect(heard.filter(({ audiencePeople }) => audiencePeople.includes(one.actor.id))).toHaveLength(1)
  })

  test('the suspended are not told', async () => {
    const [gone, administrator] = [await world.person(), await world.person({ roles: ['administrator'] })]
    await world.person({ roles: ['administrator'] })
    await suspendPerson(administrator, { personId: gone.actor.id })
    await tell(world, [gone])
    expect(await countUnread(gone, {})).toEqual({ unread: 0 })
  })

  test('everybody at once: a thousand people are told of one request on the board', async () => {
    const some = await Promise.all(Array.from({ length: 30 }, () => world.person({ roles: ['consultant'] })))
    const many = Array.from({ length: 1_010 }, (_, index) => some[index % some.length]).filter(
      (one) => one !== undefined,
    )
    await tell(world, many, 'request_listed')
    expect(world.jobs.jobs).toHaveLength(30)
  })

  test('only the platform tells, and only what the kind knows', async () => {
    const person = await world.person({ roles: ['administrator'] })
    await expect(tell({ ...world, system: person }, [person])).rejects.toMatchObject({ code: 'forbidden' })
    const bad = tell(world, [person], 'no_such_kind' as 'offer_made')
    await expect(bad).rejects.toMatchObject({ code: 'invalid_input' })
  })
})

describe('preferences', () => {
  test('what somebody does not want does not come, by channel', async () => {
    const person = await world.person()
    await subscribe(person, browser(1))
    const off = (channel: 'in_app' | 'mail' | 'push') => ({ topic: 'answers', channel, wanted: false }) as const
    await setPreferences(person, { preferences: [off('mail')] })
    await tell(world, [person])
    expect(await deliveriesOf(person.actor.id)).toEqual(['push'])
    await setPreferences(person, { preferences: [off('in_app'), { ...off('mail'), wanted: true }, off('push')] })
    await tell(world, [person])
    expect(await deliveriesOf(person.actor.id)).toEqual(['mail', 'push'])
    expect(await countUnread(person, {})).toEqual({ unread: 1 })
  })

  test('what the agreement demands cannot be switched off (C3)', async () => {
    const person = await world.person()
    const refused = setPreferences(person, {
      preferences: [
        { topic: 'messages', channel: 'mail', wanted: false },
        { topic: 'requests', channel: 'mail', wanted: false },
      ],
    })
    await expect(refused).rejects.toMatchObject({ code: 'demanded_by_agreement' })
    const { topics } = await getPreferences(person, {})
    expect(topics.find(({ topic }) => topic === 'requests')).toEqual({
      topic: 'requests',
      clause: 'C3',
      channels: { in_app: true, mail: true, push: true },
    })
    expect(topics.find(({ topic }) => topic === 'messages')?.channels.mail).toBe(true)
    // Not even if a row were there: an agreement may come to demand what was switched off before.
    await world.platform.database
      .insertInto('notificationPreferences')
      .values({
        personId: person.actor.id,
        topic: 'requests',
        channel: 'mail',
        wanted: false,
        at: await world.clock.now(),
      })
      .execute()
    await tell(world, [person], 'offer_made')
    expect(await deliveriesOf(person.actor.id)).toEqual(['mail'])
  })

  test('the desk is for operators', async () => {
    const topicsOf = async (role: 'client' | 'agent') =>
      (await getPreferences(await world.person({ roles: [role] }), {})).topics.map(({ topic }) => topic)
    expect(await topicsOf('client')).not.toContain('desk')
    expect(await topicsOf('agent')).toContain('desk')
  })
})

describe('reading', () => {
  test('a page at a time, unread alone, and marked one by one or up to the newest seen', async () => {
    const person = await world.person()
    for (let index = 0; index < 5; index += 1) {
      world.clock.by({ seconds: 1 })
      await tell(world, [person])
    }
    const first = await listNotifications(person, { limit: 2 })
    const second = await listNotifications(person, { limit: 2, cursor: first.next ?? '' })
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect(new Set(ids).size).toBe(4)
    expect(ids).toEqual(ids.toSorted().toReversed())

    const { readAt } = await markRead(person, { notificationId: ids[0] ?? '' })
    expect(readAt).toBe(iso(await world.clock.now()))
    expect(await countUnread(person, {})).toEqual({ unread: 4 })
    world.clock.by({ hours: 1 })
    await markRead(person, { notificationId: ids[0] ?? '' })
    expect((await listNotifications(person, { limit: 1 })).items[0]?.readAt).toBe(readAt)

    expect(await markAllRead(person, { through: ids[2] ?? '' })).toEqual({ unread: 1 })
    const unread = await listNotifications(person, { unread: 'true' })
    expect(unread.items.map(({ id }) => id)).toEqual([ids[1]])
    expect(await markAllRead(person, {})).toEqual({ unread: 0 })
  })

  test('nobody marks what is another’s', async () => {
    const [owner, stranger] = [await world.person(), await world.person({ roles: ['administrator'] })]
    await tell(world, [owner])
    const notificationId = (await listNotifications(owner, {})).items[0]?.id ?? ''
    await expect(markRead(stranger, { notificationId })).rejects.toMatchObject({ code: 'not_found' })
    expect(await countUnread(owner, {})).toEqual({ unread: 1 })
  })
})

async function deliveriesOf(personId: string): Promise<string[]> {
  const rows = await world.platform.database
    .selectFrom('deliveries')
    .select('channel')
    .where('personId', '=', personId)
    .execute()
  return rows.map(({ channel }) => channel).toSorted()
}
