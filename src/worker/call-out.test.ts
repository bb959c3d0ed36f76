import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../test/world.ts'
import {
  acknowledgeCallOut,
  endCallOut,
  getCallOut,
  listCallOuts,
  setDutySettings,
  setRota,
  startCallOut,
} from '../domains/duty/index.ts'
import { listNotifications } from '../domains/notifications/index.ts'
import { openTicket } from '../domains/support/index.ts'
import { inTransaction } from '../platform/action.ts'
import { duties } from './duties.ts'
import { passTime } from './rehearsal.ts'

type Person = Awaited<ReturnType<World['person']>>
/** Friday 27 November 2026, 2:00 in Riyadh. */
const friday = '2026-11-26T23:00:00Z'
let world: World
let amal: Person
let badr: Person
let boss: Person
beforeAll(async () => {
  world = await createWorld({ at: friday })
  amal = await world.person({ name: 'Amal', roles: ['agent'] })
  badr = await world.person({ name: 'Badr', roles: ['agent'] })
  boss = await world.person({ name: 'Boss', roles: ['administrator'] })
  const members = [amal.actor.id, badr.actor.id]
  await setRota(boss, { revision: 1, members, startsOn: '2026-11-22', handoverAt: '09:00' })
})
afterAll(() => world.close())

const pass = (to: string) =>
  passTime(world.platform, Temporal.Instant.from(`2026-11-${to}Z`), duties, (at) => {
    world.clock.set(at)
    return Promise.resolve()
  })
let subjects = 0
async function callOut(rest: { from?: string } = {}) {
  subjects += 1
  const subjectId = `00000000-0000-7000-8000-00000000000${subjects}`
  const subject = { subjectKind: 'ticket', number: `T-2026-00000${subjects}`, subject: 'Nothing loads' } as const
  const { id } = await inTransaction(world.system, 'action', (context) =>
    startCallOut.within(context, {
      ...subject,
      ...rest,
      subjectId,
      clause: 'S6.response',
      dueAt: '2026-11-27T00:00:00.000Z',
    }),
  )
  return { id, subjectId }
}
const steps = async (id: string) =>
  (await getCallOut(boss, { callOutId: id })).steps.map(
    ({ at, kind, person }) => `${at.slice(11, 16)} ${kind}${person === null ? '' : ` ${person.name}`}`,
  )
const told = async (person: Person, id: string) =>
  (await listNotifications(person, { limit: 100 })).items
    .filter(({ path }) => path === `/duty/call-outs/${id}`)
    .map(({ at, kind }) => `${at.slice(11, 16)} ${kind}`)
    .toReversed()

test('the first on call sleeps, the second takes it: every call at its own instant', async () => {
  world.jobs.jobs.splice(0)
  const { id, subjectId } = await callOut()
  await pass('26T23:17:30')
  await acknowledgeCallOut(badr, { callOutId: id })
  await pass('27T06:00:00')
  expect(await steps(id)).toEqual([
    '23:00 called Amal',
    '23:05 called Amal',
    '23:10 called Amal',
    '23:15 passed_on Badr',
    '23:15 called Badr',
    '23:17 acknowledged Badr',
  ])
  expect(await told(amal, id)).toEqual([
    '23:00 call_out',
    '23:05 call_out_again',
    '23:10 call_out_again',
    '23:17 call_out_taken',
  ])
  expect(await told(badr, id)).toEqual(['23:15 call_out'])
  expect(await told(boss, id)).toEqual([])
  await expect(acknowledgeCallOut(amal, { callOutId: id })).rejects.toMatchObject({ code: 'call_out_taken' })
  expect((await acknowledgeCallOut(badr, { callOutId: id })).state).toBe('acknowledged')
  await inTransaction(world.system, 'action', (context) =>
    endCallOut.within(context, { subjectId, reason: 'answered' }),
  )
  expect(await getCallOut(boss, { callOutId: id })).toMatchObject({ state: 'ended', endReason: 'answered' })
})

test('nobody takes it: the rota, then the administrators, then visible silence', async () => {
  const pace = { repeatMinutes: 10, callsEach: 1, peopleCalled: 5, administratorCalls: 2 }
  await setDutySettings(boss, { strategy: 'none', ...pace })
  world.clock.set('2026-11-27T10:00:00Z')
  const { id, subjectId } = await callOut()
  const again = await inTransaction(world.system, 'action', (context) =>
    startCallOut.within(context, {
      subjectKind: 'ticket',
      subjectId,
      number: 'x',
      subject: 'x',
      clause: 'S6.response',
      dueAt: '2026-11-27T11:00:00.000Z',
    }),
  )
  expect(again.id).toBe(id)
  await pass('27T12:00:00')
  expect(await steps(id)).toEqual([
    '10:00 called Amal',
    '10:10 passed_on Badr',
    '10:10 called Badr',
    '10:20 administrators',
    '10:30 administrators',
    '10:40 silent',
  ])
  expect(await told(boss, id)).toEqual([
    '10:20 call_out_administrators',
    '10:30 call_out_administrators',
    '10:40 call_out_silent',
  ])
  // Late is better than never.
  expect((await acknowledgeCallOut(boss, { callOutId: id })).state).toBe('acknowledged')
})

test('planned for the end of the hours, it calls nobody if it ends before', async () => {
  world.clock.set('2026-11-29T12:00:00Z')
  const planned = await callOut({ from: '2026-11-29T15:00:00Z' })
  const answered = await callOut({ from: '2026-11-29T15:00:00Z' })
  expect((await getCallOut(boss, { callOutId: planned.id })).state).toBe('planned')
  await pass('29T14:00:00')
  await inTransaction(world.system, 'action', (context) =>
    endCallOut.within(context, { subjectId: answered.subjectId, reason: 'answered' }),
  )
  await pass('29T15:00:00')
  expect(await steps(planned.id)).toEqual(['12:00 planned', '15:00 called Badr'])
  expect(await steps(answered.id)).toEqual(['12:00 planned', '14:00 ended'])
})

test('without a rota the administrators are called at once', async () => {
  await setRota(boss, { revision: 2, members: [], startsOn: '2026-11-22', handoverAt: '09:00' })
  const { id } = await callOut()
  expect(await steps(id)).toEqual(['15:00 nobody', '15:00 administrators'])
})

test.each([
  ['P2 on Thursday at 16:00, when the desk closes', 'requests', 'hindered', '03T13:00', '03T15:00'],
  ['P2 on Friday night', 'requests', 'hindered', '04T00:00', '04T00:00'],
  ['P1 on Friday morning', 'platform', 'nothing_works', '04T04:00', '04T04:00'],
  ['P3 on Friday', 'interface', 'no_harm', '04T08:00', null],
] as const)('a ticket calls somebody: %s', async (_name, category, impact, opened, called) => {
  world.clock.set(`2026-12-${opened}:00Z`)
  const client = await world.person()
  const words = { subject: 'One thing', body: 'It is not as it was.', language: 'en' } as const
  const ticket = await openTicket(client, { ...words, category, impact })
  const until = (await world.clock.now()).add({ hours: 3 })
  await passTime(world.platform, until, duties, (at) => {
    world.clock.set(at)
    return Promise.resolve()
  })
  const { items } = await listCallOuts(boss, { subjectId: ticket.id })
  const first = items[0] === undefined ? undefined : await getCallOut(boss, { callOutId: items[0].id })
  const step = first?.steps.find(({ kind }) => kind === 'administrators')
  expect(step?.at ?? null).toBe(called === null ? null : `2026-12-${called}:00.000Z`)
})
