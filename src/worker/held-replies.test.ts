import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../test/world.ts'
import { handleDue } from '../domains/commitments/index.ts'
import {
  answerTicket,
  getTicket,
  listTrail,
  mergeTickets,
  openTicket,
  sendHeldReplies,
  takeBackReply,
} from '../domains/support/index.ts'
import { deadlineEffects } from './reactions.ts'

type Person = Awaited<ReturnType<World['person']>>
let world: World
let agent: Person
let client: Person
beforeAll(async () => {
  world = await createWorld()
  agent = await world.person({ roles: ['agent'] })
  client = await world.person()
})
afterAll(() => world.close())

const keep = () => handleDue(world.platform, deadlineEffects)
const letGo = () => sendHeldReplies(world.system, {})
/** A P1, whose response is due within the hour, and a reply written five minutes before; then no worker until later. */
async function answeredLate() {
  world.clock.set('2026-11-22T06:00:00Z')
  const report = { subject: 'Nothing loads', body: 'White.', language: 'en', category: 'platform' } as const
  const { id: ticketId, number } = await openTicket(client, { ...report, impact: 'nothing_works' })
  world.clock.set('2026-11-22T06:55:00Z')
  const { id: messageId } = await answerTicket(agent, { ticketId, body: 'We look.' })
  return { ticketId, number, messageId }
}
const responseOf = async (ticketId: string) =>
  (await getTicket(agent, { ticketId })).commitments.find(({ clause }) => clause === 'S6.response')
const missed = async (ticketId: string) =>
  (await listTrail(agent, { ticketId, limit: 100 })).items.filter(({ kind }) => kind === 'deadline_missed').length
const kept = { state: 'met', metAt: '2026-11-22T06:55:00.000Z', breachedAt: null }

test('a reply that is held over its deadline was made in time, whether the keeper or the post comes first', async () => {
  const [one, other] = [await answeredLate(), await answeredLate()]
  world.clock.set('2026-11-22T07:05:00Z')
  await keep()
  expect([await missed(one.ticketId), await missed(other.ticketId)]).toEqual([0, 0])
  await letGo()
  world.clock.by({ minutes: 5 })
  await keep()
  for (const { ticketId } of [one, other]) {
    expect(await responseOf(ticketId)).toMatchObject(kept)
    expect(await missed(ticketId)).toBe(0)
  }
})

test('what is taken back never was', async () => {
  const { ticketId, messageId } = await answeredLate()
  await takeBackReply(agent, { messageId })
  world.clock.set('2026-11-22T07:05:00Z')
  await keep()
  expect(await responseOf(ticketId)).toMatchObject({ state: 'missed', breachedAt: '2026-11-22T07:00:00.000Z' })
  expect(await missed(ticketId)).toBe(1)
})

test('it answers what was merged into its ticket too', async () => {
  const { number } = await answeredLate()
  world.clock.set('2026-11-22T06:00:00Z')
  const report = { subject: 'Nothing loads', body: 'White.', language: 'en', category: 'platform' } as const
  const { id: ticketId } = await openTicket(client, { ...report, impact: 'nothing_works' })
  world.clock.set('2026-11-22T06:55:05Z')
  await mergeTickets(agent, { ticketId, number })
  world.clock.set('2026-11-22T07:05:00Z')
  await keep()
  await letGo()
  expect(await responseOf(ticketId)).toMatchObject(kept)
})

test('a reply that does not leave is no answer: after a minute the breach is recorded, at the deadline', async () => {
  const { ticketId } = await answeredLate()
  world.clock.set('2026-11-22T07:05:00Z')
  for (let second = 0; second < 60; second += 1) {
    await keep()
    world.clock.by({ seconds: 1 })
  }
  expect(await missed(ticketId)).toBe(0)
  await keep()
  expect(await missed(ticketId)).toBe(1)
  await letGo()
  expect(await responseOf(ticketId)).toMatchObject({ state: 'missed', breachedAt: '2026-11-22T07:00:00.000Z' })
})
