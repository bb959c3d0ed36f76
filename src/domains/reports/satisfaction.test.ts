import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '../../../test/factories/consultations.ts'
import { plansOf } from '../../../test/query-plan.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { listRatings, openTicket, rateTicket, sendReply } from '../support/index.ts'
import { reportSatisfaction } from './index.ts'
import { answersByMonth } from './queries/satisfaction.ts'

let world: World
let client: Person
let agent: Person
let colleague: Person
beforeAll(async () => {
  world = await createWorld()
  client = await world.person()
  agent = await world.person({ roles: ['agent'] })
  colleague = await world.person({ roles: ['agent'] })
})
afterAll(() => world.close())

async function rated(by: Person, verdict: 'good' | 'bad', comment?: string) {
  const report = { subject: 'Trouble', body: 'It fails.', impact: 'hindered', language: 'en' } as const
  const { id: ticketId } = await openTicket(client, { ...report, category: 'requests' })
  await sendReply(by, { ticketId, body: 'Done.', afterwards: 'resolve' })
  await rateTicket(client, { ticketId, verdict, comment })
}

test('few answers are counted, and have no share; five have one, by clause, by month, and of an agent’s own', async () => {
  for (const verdict of ['good', 'good', 'good'] as const) await rated(agent, verdict)
  await rated(colleague, 'bad', 'Nobody read what I wrote.')
  expect((await reportSatisfaction(agent, {})).all).toEqual({ good: 3, bad: 1, share: null })
  world.clock.set('2026-12-02T09:00:00+03:00')
  await rated(agent, 'good', 'Quick and kind.')
  const { all, clauses, months } = await reportSatisfaction(agent, { months: 2 })
  expect(all).toEqual({ good: 4, bad: 1, share: 0.8 })
  expect(clauses.find(({ clause }) => clause === 'S7')).toEqual({ clause: 'S7', good: 4, bad: 1, share: 0.8 })
  expect(months).toEqual([
    { month: '2026-11', good: 3, bad: 1, share: null },
    { month: '2026-12', good: 1, bad: 0, share: null },
  ])
  expect((await reportSatisfaction(colleague, { of: 'me' })).all).toEqual({ good: 0, bad: 1, share: null })
  const words = async (by: Person, of: 'all' | 'me') =>
    (await listRatings(by, { of })).items.map(({ satisfaction }) => satisfaction.comment)
  expect(await words(agent, 'all')).toEqual(['Quick and kind.', 'Nobody read what I wrote.'])
  expect(await words(agent, 'me')).toEqual(['Quick and kind.'])
})

test('finds answers by their indexes among many', async () => {
  const { database } = world.platform
  await sql`
    insert into tickets (id, number, requester_id, channel, category, priority, priority_reason, impact, subject, body,
      language, state, opened_at, last_message_at, resolved_at, closed_at)
    select gen_random_uuid(), 'X-' || n, requester_id, channel, category, priority, priority_reason, impact, subject,
      body, language, 'closed', opened_at, last_message_at, opened_at, opened_at
    from (select * from tickets limit 1) one, generate_series(1, 5000) n`.execute(database)
  await sql`
    insert into ticket_satisfaction (ticket_id, verdict, comment, agent_id, clause, rated_at, changed_at)
    select id, 'good', 'Fine.', (select id from people order by random() + length(number) limit 1), 'S7',
      opened_at - length(number) * interval '90 days', opened_at
    from tickets where number like 'X-%'`.execute(database)
  await sql`analyze tickets, ticket_satisfaction`.execute(database)
  const from = Temporal.Instant.from('2026-11-01T00:00:00Z')
  const steps = await plansOf(database, async (db) => {
    await answersByMonth(db, { from, timeZone: 'Asia/Riyadh', agentId: undefined })
  })
  expect(steps.join(', ')).toMatch(/ticket_satisfaction_by_time/)
  expect(steps.join(', ')).not.toMatch(/Seq Scan/)
})
