import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/world.ts'
import { getTicket, listTickets, openTicket } from './index.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

test('a report starts both promises of its priority, and its author finds it again', async () => {
  const client = await world.person()
  const report = { subject: 'Slow', body: 'Every page is slow.', impact: 'hindered', language: 'en' } as const
  const opened = await openTicket(client, { ...report, category: 'performance' })
  expect(opened).toMatchObject({ number: 'T-2026-000001', state: 'new', priority: 3, requester: { name: 'Person 1' } })
  expect(opened.commitments).toMatchObject([
    { clause: 'S8.response', dueAt: '2026-11-22T15:00:00.000Z' },
    { clause: 'S8.resolution', dueAt: '2026-11-24T15:00:00.000Z' },
  ])
  expect(opened.nextDueAt).toBe('2026-11-22T15:00:00.000Z')
  expect(await getTicket(client, { ticketId: opened.id })).toEqual(opened)
  expect((await listTickets(client, { state: 'open' })).items).toMatchObject([{ id: opened.id }])
})
