import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../test/world.ts'
import { changeAgent, getDuty, setDutySettings, switchDuty } from '../domains/duty/index.ts'
import { listNotifications } from '../domains/notifications/index.ts'
import { countHoldings, getTicket, listTrail, openTicket } from '../domains/support/index.ts'
import { duties } from './duties.ts'
import { passTime } from './rehearsal.ts'

type Person = Awaited<ReturnType<World['person']>>
let world: World
let amal: Person
let badr: Person
let boss: Person
let client: Person
beforeAll(async () => {
  world = await createWorld({ at: '2026-11-22T07:00:00Z' })
  amal = await world.person({ name: 'Amal', roles: ['agent'] })
  badr = await world.person({ name: 'Badr', roles: ['agent'] })
  boss = await world.person({ name: 'Boss', roles: ['administrator'] })
  client = await world.person()
})
afterAll(() => world.close())

const passTo = (to: Temporal.Instant) =>
  passTime(world.platform, to, duties, (at) => {
    world.clock.set(at)
    return Promise.resolve()
  })
const pass = async (minutes = 1) => passTo((await world.clock.now()).add({ minutes }))
const gives = (strategy: 'least_loaded' | 'in_turn' | 'none') =>
  setDutySettings(boss, { strategy, repeatMinutes: 5, callsEach: 3, peopleCalled: 2, administratorCalls: 12 })
async function report(
  language: 'en' | 'fr' = 'en',
  category: 'performance' | 'requests' | 'wish' = 'performance',
): Promise<string> {
  const words = { subject: 'One thing', body: 'Every page is slow.', language } as const
  const { id } = await openTicket(client, { ...words, category, impact: 'hindered' })
  await pass()
  return id
}
const holderOf = async (ticketId: string) => (await getTicket(boss, { ticketId })).assignee?.name ?? null
const toldOf = async (person: Person, ticketId: string) =>
  (await listNotifications(person, { limit: 100 })).items
    .filter(({ path }) => path?.includes(ticketId))
    .map(({ kind }) => kind)

test('nothing is given out before an administrator has said so', async () => {
  const ticketId = await report()
  expect(await holderOf(ticketId)).toBeNull()
  expect(await toldOf(amal, ticketId)).toEqual(['ticket_new'])
})

test('a new one goes to the least loaded who reads its language; only they are told, and the trail says why', async () => {
  await gives('least_loaded')
  await changeAgent(boss, { personId: badr.actor.id, skills: [], languages: ['fr'], week: null, exceptions: [] })
  const [first, second, third] = [await report(), await report('fr'), await report()]
  expect([await holderOf(first), await holderOf(second), await holderOf(third)]).toEqual(['Amal', 'Badr', 'Amal'])
  expect(await toldOf(amal, first)).toEqual(['ticket_assigned'])
  expect(await toldOf(badr, first)).toEqual([])
  const trail = await listTrail(boss, { ticketId: first })
  expect(trail.items[0]).toMatchObject({ kind: 'assigned', actor: null, details: { why: 'new' } })
})

test('going off duty: what falls due before they are back goes to others, with what had to be given up', async () => {
  await gives('in_turn')
  const late = await report('en', 'wish')
  // Two business days for a wish: Amal is back before that.
  const holder = await holderOf(late)
  const { backAt, givesOut } = await getDuty(amal, {})
  expect({ backAt, givesOut }).toEqual({ backAt: '2026-11-23T06:00:00.000Z', givesOut: true })
  const { open, due } = await countHoldings(amal, { before: backAt ?? '' })
  const soon = await report('en', 'requests')
  const before = await holderOf(soon)
  await switchDuty(before === 'Amal' ? amal : badr, { on: false })
  await pass()
  expect(await holderOf(soon)).toBe(before === 'Amal' ? 'Badr' : 'Amal')
  expect(await holderOf(late)).toBe(holder)
  expect(open).toBeGreaterThanOrEqual(due)
  const [last] = (await listTrail(boss, { ticketId: soon })).items
  expect(last).toMatchObject({ kind: 'assigned', actor: null, details: { why: 'off_duty' } })
})

test('at night it stays with whoever has it, and a new one goes to the first who comes', async () => {
  const held = await report()
  const holder = await holderOf(held)
  await passTo(Temporal.Instant.from('2026-11-22T20:00:00Z'))
  const night = await report()
  expect([await holderOf(held), await holderOf(night)]).toEqual([holder, null])
  await passTo(Temporal.Instant.from('2026-11-23T06:01:00Z'))
  expect(await holderOf(night)).not.toBeNull()
})
