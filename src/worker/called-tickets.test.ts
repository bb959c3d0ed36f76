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
  waitForRequester,
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

const riyadh = (time: string) => Temporal.Instant.from(`${time}:00+03:00`)
const passTo = async (to: Temporal.Instant) => pass(to.since(await world.clock.now()).total('minutes'))
/** A P1 that was answered and waits for its requester since then. */
async function waiting(): Promise<string> {
  const { ticketId } = await report(true)
  await sendReply(amal, { ticketId, body: 'Which page is it?', afterwards: 'wait' })
  await pass()
  return ticketId
}

test('what waited and hears of its requester at night calls whoever is on call: the clock runs again', async () => {
  await passTo(riyadh('2026-11-30T22:00'))
  const ticketId = await waiting()
  await pass(60)
  expect(await callsFor(ticketId)).toMatchObject([{ clause: 'S6.response', endReason: 'answered' }])
  await sendReply(client, { ticketId, body: 'All of them.' })
  await pass()
  const [, call] = await callsFor(ticketId)
  expect(call).toMatchObject({ clause: 'S6.resolution', state: 'ringing' })
  expect((await getCallOut(boss, { callOutId: call?.id ?? '' })).calling?.name).toBe('Amal')
  // What they write then is read by whoever was called.
  await sendReply(client, { ticketId, body: 'And the first one.' })
  await pass()
  expect(await callsFor(ticketId)).toHaveLength(2)
  await resolveTicket(amal, { ticketId, body: 'It works.' })
  await pass()
  expect(await callsFor(ticketId)).toMatchObject([{}, { state: 'ended' }])
})

test('by day the desk reads it first; whoever is on call is called when the desk closes and it is owed still', async () => {
  await passTo(riyadh('2026-12-01T14:00'))
  const early = await waiting()
  const late = await waiting()
  await passTo(riyadh('2026-12-01T17:30'))
  await sendReply(client, { ticketId: early, body: 'All of them.' })
  await sendReply(client, { ticketId: late, body: 'All of them.' })
  await pass()
  expect(await callsFor(early)).toMatchObject([{}, { clause: 'S6.resolution', state: 'planned' }])
  await sendReply(amal, { ticketId: early, body: 'I shall look.' })
  await passTo(riyadh('2026-12-01T18:01'))
  expect(await callsFor(early)).toMatchObject([{}, { state: 'ended', endReason: 'answered' }])
  expect(await callsFor(late)).toMatchObject([{}, { state: 'ringing' }])
})

test('a P2 that nobody answered and that was made to wait calls for its answer, and a P3 for nothing', async () => {
  await passTo(riyadh('2026-12-02T20:00'))
  const { ticketId } = await report(false)
  await changePriority(amal, { ticketId, priority: 3, reason })
  await waitForRequester(amal, { ticketId })
  await pass()
  await sendReply(client, { ticketId, body: 'Here I am.' })
  await pass()
  expect(await callsFor(ticketId)).toEqual([])
  await waitForRequester(amal, { ticketId })
  await changePriority(amal, { ticketId, priority: 2, reason })
  await pass()
  await sendReply(client, { ticketId, body: 'Still here.' })
  await pass()
  expect(await callsFor(ticketId)).toMatchObject([{ clause: 'S7.response', state: 'ringing' }])
})
