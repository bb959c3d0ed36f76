import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '../../../test/factories/consultations.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { closeResolved, getTicket, listTrail, openTicket, rateTicket, reopenTicket, sendReply } from './index.ts'

let world: World
let client: Person
let agent: Person
beforeAll(async () => {
  world = await createWorld()
  client = await world.person()
  agent = await world.person({ roles: ['agent'], name: 'Omar' })
})
afterAll(() => world.close())

async function resolved(): Promise<string> {
  const report = { category: 'requests', subject: 'Trouble', body: 'It fails.', impact: 'hindered', language: 'en' }
  const { id: ticketId } = await openTicket(client, {
    ...report,
    category: 'requests',
    impact: 'hindered',
    language: 'en',
  })
  await sendReply(agent, { ticketId, body: 'Done.', afterwards: 'resolve' })
  return ticketId
}
const ratingOf = async (ticketId: string) => (await getTicket(agent, { ticketId })).satisfaction

test('the requester says whether it helped, tied to agent and clause, and may change their mind until it is closed', async () => {
  const ticketId = await resolved()
  expect((await getTicket(client, { ticketId })).may.rate).toBe(true)
  await rateTicket(client, { ticketId, verdict: 'bad', reason: 'not_solved', comment: 'It fails again.' })
  const said = {
    verdict: 'bad',
    reason: 'not_solved',
    comment: 'It fails again.',
    clause: 'S7',
    agent: { name: 'Omar' },
  }
  expect(await ratingOf(ticketId)).toMatchObject(said)
  await reopenTicket(client, { ticketId })
  await rateTicket(client, { ticketId, verdict: 'good' })
  // Whoever resolved what is open again is still the one of whom it was said.
  expect(await ratingOf(ticketId)).toMatchObject({
    verdict: 'good',
    reason: null,
    comment: null,
    agent: { name: 'Omar' },
  })
  await sendReply(agent, { ticketId, body: 'Done now.', afterwards: 'resolve' })
  world.clock.by({ hours: 24 * 8 })
  await closeResolved(world.system, {})
  await expect(rateTicket(client, { ticketId, verdict: 'bad' })).rejects.toMatchObject({ code: 'not_open_for_this' })
  expect((await getTicket(client, { ticketId })).may.rate).toBe(false)
  const rated = (await listTrail(agent, { ticketId })).items.filter(({ kind }) => kind === 'rated')
  expect(rated).toHaveLength(2)
})

test('nobody rates what is not resolved, nor for another, nor with a reason of the other answer', async () => {
  const report = { subject: 'Trouble', body: 'It fails.', impact: 'hindered', language: 'en' } as const
  const { id } = await openTicket(client, report)
  await expect(rateTicket(client, { ticketId: id, verdict: 'good' })).rejects.toMatchObject({
    code: 'not_open_for_this',
  })
  const ticketId = await resolved()
  await expect(rateTicket(agent, { ticketId, verdict: 'good' })).rejects.toMatchObject({ code: 'not_found' })
  await expect(rateTicket(client, { ticketId, verdict: 'good', reason: 'slow' })).rejects.toMatchObject({
    code: 'invalid_input',
  })
})
