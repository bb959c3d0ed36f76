import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Clocks, createClocks } from '../../../test/factories/commitments.ts'
import { createPractice } from '../../../test/factories/consultations.ts'
import { makeManyTickets } from '../../../test/factories/many-tickets.ts'
import { plansOf } from '../../../test/query-plan.ts'
import type { DatabaseTransaction } from '../../platform/database/database.ts'
import { arrivedByHour, countOverdue, decidedByDay, openSubjects } from './queries/figures.ts'

let clocks: Clocks

/** Four months of a clock and a request every three minutes: nearly all are over. */
beforeAll(async () => {
  clocks = await createClocks()
  const { database } = clocks.world.platform
  const practice = await createPractice(clocks.world)
  await clocks.start()
  await practice.sendToBoard(clocks.beneficiary)
  await sql`
    insert into commitments (id, clause, subject_kind, subject_id, agreement_version, calendar_id, target_amount,
      target_unit, started_at, segments, due_at, met_at, breached_at)
    select gen_random_uuid(), 'C4', 'offer', gen_random_uuid(), agreement_version, calendar_id, 4, 'businessHour', at,
      segments, at + interval '4 hours', case when n % 100 > 0 then at + interval '1 hour' end,
      case when n % 20 = 1 then at + interval '4 hours' end
    from commitments, lateral (
      select n, started_at - n * interval '3 minutes' as at from generate_series(1, 60000) n) made`.execute(database)
  await sql`
    insert into consultation_requests (id, number, client_id, specialty_id, subject, body, language, routing, state,
      sent_at, withdrawn_at)
    select gen_random_uuid(), 'X-' || n, client_id, specialty_id, subject, body, language, 'board', 'withdrawn',
      sent_at - n * interval '3 minutes', sent_at
    from consultation_requests, generate_series(1, 60000) n`.execute(database)
  const [requester, one, other] = await Promise.all([1, 2, 3].map(() => clocks.world.person()))
  if (requester === undefined || one === undefined || other === undefined) throw new Error('three people')
  await makeManyTickets(database, {
    open: 5_000,
    over: 20_000,
    requesters: [requester.actor.id],
    agents: [one.actor.id, other.actor.id],
  })
  await sql`analyze commitments, consultation_requests, offers, tickets`.execute(database)
})
afterAll(() => clocks.world.close())

const timeZone = 'Asia/Riyadh'
const now = Temporal.Instant.from('2026-11-22T06:00:00Z')
const from = now.subtract({ hours: 24 })
type Queries = (db: DatabaseTransaction) => Promise<unknown>

test.each<[string, Queries, string[]]>([
  [
    'what was decided today',
    (db) => decidedByDay(db, { from, now, timeZone }),
    ['commitments_kept', 'commitments_missed', 'commitments_by_deadline'],
  ],
  [
    'when requests and tickets came',
    (db) => arrivedByHour(db, { from, to: now, timeZone }),
    ['consultation_requests_sent', 'tickets_opened'],
  ],
  ['what is open', (db) => openSubjects(db, 100), ['commitments_by_deadline']],
  ['what is overdue', (db) => countOverdue(db, now), ['commitments_owed']],
])('%s: found by its index', async (_, queries, indexes) => {
  const steps = (await plansOf(clocks.world.platform.database, queries)).join(', ')
  for (const index of indexes) expect(steps).toContain(index)
  expect(steps).not.toMatch(/Seq Scan (commitments|consultation_requests|tickets)/)
})
