import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '../../../test/factories/consultations.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { openTicket, resolveTicket, sendReply } from '../support/index.ts'
import { reportLoad, reportOnTime, reportToday } from './index.ts'

let world: World
let agent: Person
beforeAll(async () => {
  world = await createWorld()
  agent = await world.person({ roles: ['agent'] })
  const client = await world.person()
  const at = (riyadh: string) => world.clock.set(`${riyadh}:00+03:00`)
  const report = { subject: 'Nothing loads', body: 'It stays white.', language: 'en' } as const
  const open = async (impact: 'nothing_works' | 'hindered', category: 'platform' | 'performance') =>
    (await openTicket(client, { ...report, impact, category })).id
  // Sunday 9:00: a P1, answered within the hour and resolved two hours late; a P1 that nobody answers; a P3.
  const first = await open('nothing_works', 'platform')
  await open('nothing_works', 'platform')
  await open('hindered', 'performance')
  at('2026-11-22T09:30')
  await sendReply(agent, { ticketId: first, body: 'We look.' })
  at('2026-11-22T15:00')
  await resolveTicket(agent, { ticketId: first })
})
afterAll(() => world.close())

test('promises about tickets count today by their clause, whether or not the keeper came', async () => {
  const report = await reportToday(agent, {})
  expect(report.clauses.filter(({ kept, missed }) => kept + missed > 0)).toEqual([
    { clause: 'S6.response', kept: 1, missed: 1 },
    { clause: 'S6.resolution', kept: 0, missed: 2 },
  ])
  // Of the nine business hours of the P3’s answer six have gone: a third is left.
  expect(report).toMatchObject({ open: 2, atRisk: 0, overdue: 2 })
})

test('and in their week', async () => {
  const { weeks } = await reportOnTime(agent, { weeks: 2 })
  expect(weeks.filter(({ share }) => share !== null)).toMatchObject([
    { clause: 'S6.response', week: '2026-11-22', kept: 1, missed: 1, share: 0.5 },
    { clause: 'S6.resolution', week: '2026-11-22', kept: 0, missed: 2, share: 0 },
  ])
})

test('tickets are part of the load, apart from requests', async () => {
  const { hours, sent, reported, most } = await reportLoad(agent, {})
  expect(hours[0]?.[9]).toEqual({ requests: 0, tickets: 3 })
  expect({ sent, reported, most }).toEqual({ sent: 0, reported: 3, most: 3 })
})
