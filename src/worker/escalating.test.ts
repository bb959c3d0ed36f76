import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../test/world.ts'
import { getEscalation, setDutySettings, setEscalation, setRota } from '../domains/duty/index.ts'
import { listNotifications } from '../domains/notifications/index.ts'
import { getTicket, listTrail, openTicket, resolveTicket } from '../domains/support/index.ts'
import { duties } from './duties.ts'
import { passTime } from './rehearsal.ts'

type Person = Awaited<ReturnType<World['person']>>
let world: World
let amal: Person
let badr: Person
let boss: Person
let client: Person
beforeAll(async () => {
  world = await createWorld()
  amal = await world.person({ name: 'Amal', roles: ['agent'] })
  badr = await world.person({ name: 'Badr', roles: ['agent'] })
  boss = await world.person({ name: 'Boss', roles: ['administrator'] })
  client = await world.person()
  await setRota(boss, { revision: 1, members: [badr.actor.id], startsOn: '2026-11-22', handoverAt: '09:00' })
})
afterAll(() => world.close())

const passTo = (to: string) =>
  passTime(world.platform, Temporal.Instant.from(to), duties, (at) => {
    world.clock.set(at)
    return Promise.resolve()
  })
const kinds = {
  P1: { category: 'platform', impact: 'nothing_works' },
  P2: { category: 'requests', impact: 'hindered' },
  P3: { category: 'performance', impact: 'hindered' },
  P4: { category: 'wish', impact: 'no_harm' },
} as const
async function report(kind: keyof typeof kinds, at: string): Promise<string> {
  world.clock.set(at)
  const words = { subject: 'One thing', body: 'It is not as it was.', language: 'en' } as const
  return (await openTicket(client, { ...words, ...kinds[kind] })).id
}
const marks = async (ticketId: string) =>
  (await listTrail(boss, { ticketId, limit: 100 })).items
    .filter(({ kind }) => kind === 'escalated')
    .map(({ at, details }) => `${at} ${String(details['clause'])} ${String(details['share'])}`)
    .toReversed()

test.each([
  // Friday 2:00 in Riyadh: the clocks of P1 run day and night.
  [
    'P1',
    '2026-11-26T23:00:00Z',
    '2026-11-27T04:00:00Z',
    [
      '2026-11-26T23:30:00.000Z S6.response 50',
      '2026-11-26T23:45:00.000Z S6.response 75',
      '2026-11-26T23:54:00.000Z S6.response 90',
      '2026-11-27T00:00:00.000Z S6.response 100',
      '2026-11-27T01:00:00.000Z S6.resolution 50',
      '2026-11-27T02:00:00.000Z S6.resolution 75',
      '2026-11-27T02:36:00.000Z S6.resolution 90',
      '2026-11-27T03:00:00.000Z S6.resolution 100',
    ],
  ],
  [
    'P2',
    '2026-11-27T23:00:00Z',
    '2026-11-28T04:00:00Z',
    [
      '2026-11-28T01:00:00.000Z S7.response 50',
      '2026-11-28T02:00:00.000Z S7.response 75',
      '2026-11-28T02:36:00.000Z S7.response 90',
      '2026-11-28T03:00:00.000Z S7.response 100',
    ],
  ],
  // Sunday 9:00: nine working hours are a business day.
  [
    'P3',
    '2026-11-29T06:00:00Z',
    '2026-11-29T16:00:00Z',
    [
      '2026-11-29T10:30:00.000Z S8.response 50',
      '2026-11-29T12:45:00.000Z S8.response 75',
      '2026-11-29T14:06:00.000Z S8.response 90',
      '2026-11-29T15:00:00.000Z S8.response 100',
    ],
  ],
  // Thursday 9:00: Friday and Saturday do not count.
  [
    'P4',
    '2026-12-03T06:00:00Z',
    '2026-12-06T16:00:00Z',
    [
      '2026-12-03T15:00:00.000Z S9.response 50',
      '2026-12-06T10:30:00.000Z S9.response 75',
      '2026-12-06T13:12:00.000Z S9.response 90',
      '2026-12-06T15:00:00.000Z S9.response 100',
    ],
  ],
] as const)('%s: each mark acts once, at its own instant', async (kind, at, until, expected) => {
  const ticketId = await report(kind, at)
  await passTo(until)
  expect(
    (await marks(ticketId)).filter((mark) => expected.some((one) => one.slice(25, 30) === mark.slice(25, 30))),
  ).toEqual(expect.arrayContaining([...expected]))
  expect(new Set(await marks(ticketId)).size).toBe((await marks(ticketId)).length)
  const { state } = await getTicket(boss, { ticketId })
  if (state !== 'closed') await resolveTicket(amal, { ticketId, body: 'Done.' })
})

test('whom an administrator names is told, nobody else; and it goes to somebody else', async () => {
  expect((await getEscalation(boss, {})).rules).toHaveLength(28)
  await setDutySettings(boss, {
    strategy: 'least_loaded',
    repeatMinutes: 5,
    callsEach: 3,
    peopleCalled: 2,
    administratorCalls: 12,
  })
  await setEscalation(boss, {
    rules: [{ clause: 'S8.response', share: 50, tell: ['administrators'], deeds: ['reassign'] }],
  })
  const ticketId = await report('P3', '2026-12-13T06:00:00Z')
  await passTo('2026-12-13T06:01:00Z')
  const first = (await getTicket(boss, { ticketId })).assignee?.name
  await passTo('2026-12-13T10:31:00Z')
  const second = (await getTicket(boss, { ticketId })).assignee?.name
  expect([first, second].toSorted()).toEqual(['Amal', 'Badr'])
  const told = async (person: Person) =>
    (await listNotifications(person, { limit: 100 })).items
      .filter(({ path, kind }) => path?.includes(ticketId) && kind === 'ticket_answer_due_soon')
      .map(({ at }) => at)
  expect(await told(boss)).toEqual(['2026-12-13T10:30:00.000Z'])
  expect(await told(amal)).toEqual([])
})
