import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../test/world.ts'
import { acknowledgeCallOut, getCallOut, listCallOuts, setDutySettings, setRota } from '../domains/duty/index.ts'
import {
  changePriority,
  getTicket,
  mergeTickets,
  openTicket,
  reopenTicket,
  resolveTicket,
  sendReply,
} from '../domains/support/index.ts'
import { duties } from './duties.ts'
import { passTime } from './rehearsal.ts'

type Person = Awaited<ReturnType<World['person']>>
let world: World
let amal: Person
let boss: Person
let client: Person
beforeAll(async () => {
  world = await createWorld({ at: '2026-11-26T23:00:00Z' })
  amal = await world.person({ name: 'Amal', roles: ['agent'] })
  boss = await world.person({ name: 'Boss', roles: ['administrator'] })
  client = await world.person()
  await setRota(boss, { revision: 1, members: [amal.actor.id], startsOn: '2026-11-22', handoverAt: '09:00' })
  const pace = { repeatMinutes: 5, callsEach: 3, peopleCalled: 2, administratorCalls: 12 }
  await setDutySettings(boss, { strategy: 'none', ...pace })
})
afterAll(() => world.close())

const pass = async (minutes = 1) =>
  passTime(world.platform, (await world.clock.now()).add({ minutes }), duties, (at) => {
    world.clock.set(at)
    return Promise.resolve()
  })
const report = async (urgent: boolean) => {
  const kind = urgent
    ? ({ category: 'platform', impact: 'nothing_works' } as const)
    : ({ category: 'interface', impact: 'no_harm' } as const)
  const words = { subject: 'One thing', body: 'It is not as it was.', language: 'en' } as const
  const { id, number } = await openTicket(client, { ...words, ...kind })
  await pass()
  return { ticketId: id, number }
}
const callsFor = async (ticketId: string) => {
  const { items } = await listCallOuts(boss, { subjectId: ticketId })
  const all = await Promise.all(items.map(({ id }) => getCallOut(boss, { callOutId: id })))
  return all.toReversed().map(({ clause, state, endReason, id }) => ({ clause, state, endReason, id }))
}
const reason = 'It is another thing than it seemed.'

test('whoever takes the call has the ticket, in their own name', async () => {
  const { ticketId } = await report(true)
  const [call] = await callsFor(ticketId)
  await acknowledgeCallOut(amal, { callOutId: call?.id ?? '' })
  await pass()
  expect(await getTicket(boss, { ticketId })).toMatchObject({ state: 'open', assignee: { name: 'Amal' } })
})

test('raised to P1 after the answer, it is called out for its solution, and then for less', async () => {
  const { ticketId } = await report(false)
  await sendReply(amal, { ticketId, body: 'I shall look.' })
  await changePriority(amal, { ticketId, priority: 1, reason })
  await pass()
  await changePriority(amal, { ticketId, priority: 3, reason })
  await pass()
  expect(await callsFor(ticketId)).toMatchObject([{ clause: 'S6.resolution', endReason: 'lowered' }])
})

test('raised to P1 when its response is late already, it is called out for all the same', async () => {
  const { ticketId } = await report(false)
  await pass(180)
  await changePriority(amal, { ticketId, priority: 2, reason })
  await pass()
  await changePriority(amal, { ticketId, priority: 1, reason })
  await pass()
  expect(await callsFor(ticketId)).toMatchObject([
    { clause: 'S7.response', state: 'ended', endReason: 'raised' },
    { clause: 'S6.response', state: 'ringing', endReason: null },
  ])
})

test('reopened as P1, it calls somebody again; resolved, that is over', async () => {
  const { ticketId } = await report(true)
  await resolveTicket(amal, { ticketId, body: 'It works.' })
  await pass()
  await reopenTicket(client, { ticketId })
  await pass()
  await resolveTicket(amal, { ticketId, body: 'Now it does.' })
  await pass()
  expect(await callsFor(ticketId)).toMatchObject([
    { clause: 'S6.response', endReason: 'answered' },
    { clause: 'S6.resolution', state: 'ended' },
  ])
})

test('merged while nobody has answered the call, somebody is called for where it goes on', async () => {
  const urgent = await report(true)
  const calm = await report(false)
  await mergeTickets(amal, { ticketId: urgent.ticketId, number: calm.number })
  await pass()
  expect(await callsFor(urgent.ticketId)).toMatchObject([{ endReason: 'merged' }])
  expect(await callsFor(calm.ticketId)).toMatchObject([{ clause: 'S6.response', state: 'ringing' }])
})
