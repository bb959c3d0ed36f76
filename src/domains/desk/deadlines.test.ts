import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPractice, type Person } from '../../../test/factories/consultations.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { openTicket } from '../support/index.ts'
import { getCommitmentSubject, listDeadlines } from './index.ts'

let world: World
let agent: Person
let client: Person
let ids: { request: string; urgent: string; slow: string }
const report = { subject: 'Nothing loads', body: 'It stays white.', language: 'en' } as const

/** Sunday 9:00 in Riyadh: a direct request (C4, 13:00), a P1 (10:00 and 13:00) and a P3 of the agent’s own. */
beforeAll(async () => {
  world = await createWorld()
  const practice = await createPractice(world)
  agent = await world.person({ roles: ['agent'] })
  client = await world.person()
  const consultant = await practice.consultant()
  const { id: request } = await practice.sendDirect(client, consultant)
  const urgent = await openTicket(client, { ...report, impact: 'nothing_works', category: 'platform' })
  const slow = await openTicket(agent, { ...report, impact: 'hindered', category: 'performance' })
  ids = { request, urgent: urgent.id, slow: slow.id }
})
afterAll(() => world.close())

const linesOf = async (query: Parameters<typeof listDeadlines>[1]) =>
  (await listDeadlines(agent, query)).items.map(({ clause, about }) => `${clause} ${about.kind} ${about.id}`)

test('requests and tickets stand in one list by their deadlines, and a page is full', async () => {
  const all = await linesOf({})
  expect(all[0]).toBe(`S6.response ticket ${ids.urgent}`)
  expect(all.slice(1, 3).toSorted()).toEqual([`C4 request ${ids.request}`, `S6.resolution ticket ${ids.urgent}`])
  expect(all.slice(3)).toEqual([`S8.response ticket ${ids.slow}`, `S8.resolution ticket ${ids.slow}`])
  const first = await listDeadlines(agent, { limit: 3 })
  expect(first.items).toHaveLength(3)
  expect(await linesOf({ limit: 3, cursor: first.next ?? '' })).toEqual(all.slice(3))
})

test('of consultations or of support alone', async () => {
  expect(await linesOf({ of: 'consultations' })).toEqual([`C4 request ${ids.request}`])
  expect((await linesOf({ of: 'support', limit: 2 })).map((line) => line.slice(0, 2))).toEqual(['S6', 'S6'])
})

test('a promise leads to its ticket: the requester, the desk, and an agent who reported it', async () => {
  const { items } = await listDeadlines(agent, { of: 'support' })
  const of = (ticketId: string) => items.find(({ about }) => about.id === ticketId)?.id ?? ''
  const subjectFor = (person: Person, ticketId: string) => getCommitmentSubject(person, { commitmentId: of(ticketId) })
  const about = { kind: 'ticket', id: ids.urgent, subject: 'Nothing loads', state: 'new', priority: 1 }
  expect(await subjectFor(client, ids.urgent)).toMatchObject({ about, reported: true })
  expect(await subjectFor(agent, ids.urgent)).toMatchObject({ about, reported: false })
  expect(await subjectFor(agent, ids.slow)).toMatchObject({ about: { id: ids.slow }, reported: true })
  await expect(subjectFor(client, ids.slow)).rejects.toMatchObject({ code: 'not_found' })
})
