import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Clocks, createClocks } from '../../../test/factories/commitments.ts'
import { plansOf } from '../../../test/query-plan.ts'
import type { DatabaseTransaction } from '../../platform/database/database.ts'
import {
  commitmentsOfSubjects,
  earliestNext,
  listByDeadline,
  listOwed,
  lockOpen,
  openUnder,
  takeDue,
} from './queries.ts'

let clocks: Clocks
let calendarId: string

/** A hundred thousand clocks: most met, one in five open, some of them paused or missed, as after a few years. */
beforeAll(async () => {
  clocks = await createClocks()
  const { database } = clocks.world.platform
  const { id } = await clocks.start()
  const one = await database.selectFrom('commitments').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  calendarId = one.calendarId
  await sql`
    insert into commitments (id, clause, subject_kind, subject_id, responsible_id, beneficiary_id, agreement_version,
      calendar_id, target_amount, target_unit, started_at, segments, due_at, next_at, next_step, met_at, breached_at, paused_since)
    select gen_random_uuid(), case n % 2 when 0 then 'C4' else 'C6' end, 'offer', gen_random_uuid(), responsible_id, beneficiary_id,
      agreement_version, calendar_id, 4, 'businessHour', at, segments,
      case when paused then null else at + interval '4 hours' end,
      case when open and not paused and not missed then at + interval '4 hours 1 millisecond' end,
      case when open and not paused and not missed then 'deadline' end,
      case when not open then at + interval '1 hour' end,
      case when missed then at + interval '4 hours' end,
      case when paused then at + interval '1 hour' end
    from commitments, lateral (
      select n, started_at + n * interval '1 minute' as at, n % 5 = 0 as open, n % 50 = 0 as paused, n % 50 = 5 as missed
      from generate_series(1, 100000) n) made`.execute(database)
  await sql`analyze commitments`.execute(database)
})
afterAll(() => clocks.world.close())

const somewhere = { at: Temporal.Instant.from('2027-01-01T00:00:00Z'), id: '00000000-0000-7000-8000-000000000001' }
type Queries = (db: DatabaseTransaction) => Promise<unknown>
const list =
  (state: 'open' | 'paused' | 'missed', rest: object = {}): Queries =>
  (db) =>
    listByDeadline(db, { state, clauses: null, after: null, limit: 26, ...rest }).execute()

test.each<[string, Queries, string]>([
  ['what is due now', (db) => takeDue(db, somewhere.at), 'commitments_to_look_at'],
  ['what a thing is promised', (db) => lockOpen(db, somewhere.id, 'C4'), 'commitments_open'],
  ['what things were promised', (db) => commitmentsOfSubjects(db, [somewhere.id]), 'commitments_of_subject'],
  ['what runs under a calendar', (db) => openUnder(db, calendarId, null, 500).execute(), 'commitments_of_calendar'],
  ['and further on', (db) => openUnder(db, calendarId, somewhere.id, 500).execute(), 'commitments_of_calendar'],
  ['the next deadlines', list('open'), 'commitments_by_deadline'],
  ['and further on', list('open', { after: somewhere }), 'commitments_by_deadline'],
  ['the next deadlines of a clause', list('open', { clauses: ['C6'] }), 'commitments_by_deadline'],
  ['what is paused', list('paused'), 'commitments_paused'],
  ['what was missed', list('missed', { after: somewhere }), 'commitments_missed'],
  ['what is still owed', (db) => listOwed(db, 'C6', null, 26).execute(), 'commitments_owed'],
  ['and further on', (db) => listOwed(db, 'C6', somewhere, 26).execute(), 'commitments_owed'],
  ['the earliest instant', (db) => earliestNext(db), 'commitments_to_look_at'],
])('%s: found by its index, among a hundred thousand', async (_, queries, index) => {
  const steps = await plansOf(clocks.world.platform.database, queries)
  expect(steps.join(', ')).toContain(index)
  expect(steps.join(', ')).not.toContain('Seq Scan')
})
