import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plansOf } from '../../../test/query-plan.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { DatabaseTransaction } from '../../platform/database/database.ts'
import { linkedTo } from './queries/links.ts'
import { nextToDo, recordsAfter, recordsToPlan, repliesToDo, ticketOfRequester } from './queries/records.ts'
import { readBytes, runsBefore } from './queries/runs.ts'

let world: World
const runId = '00000000-0000-7000-8000-0000000000aa'
beforeAll(async () => {
  world = await createWorld()
  const { database } = world.platform
  await sql`insert into import_runs (id, created_at, file_name, state)
    select case n when 1 then ${runId}::uuid else gen_random_uuid() end, now(), 'a', 'running' from generate_series(1, 5) n`.execute(
    database,
  )
  await sql`insert into import_records (run_id, line, kind, external_id, parent_id, at, plan, done_at)
    select id, n, (array['person', 'ticket', 'reply', 'reply'])[1 + n % 4], n::text, case when n % 4 > 0 then (n / 8)::text end,
      now(), (array['create', 'skip', 'fault'])[1 + n % 3], case when n < 5000 then now() end
    from import_runs, generate_series(1, 6000) n`.execute(database)
  await sql`insert into import_links (source, kind, external_id, subject_id)
    select 'old', 'ticket', n::text, gen_random_uuid() from generate_series(1, 5000) n`.execute(database)
  await sql`analyze import_runs, import_records, import_links`.execute(database)
})
afterAll(() => world.close())

const page = { runId, kind: undefined, cursor: 100, limit: 25 }
test.each<[string, (db: DatabaseTransaction) => Promise<unknown>, string]>([
  ['what is next', (db) => nextToDo(db, runId, 'ticket', 20), 'import_records'],
  ['what was said on a ticket', (db) => repliesToDo(db, runId, '12'), 'import_records_of_parent'],
  ['a ticket of a requester', (db) => ticketOfRequester(db, runId, '12'), 'import_records_of_parent'],
  ['all that a file says', (db) => recordsAfter(db, { ...page, plan: undefined }), 'import_records'],
  ['every fault', (db) => recordsAfter(db, { ...page, plan: 'fault' }), 'import_records'],
  ['what came before', (db) => linkedTo(db, { source: 'old', kind: 'ticket', externalId: '7' }), 'import_links_pkey'],
  [
    'what is to be planned',
    (db) => recordsToPlan(db, { runId, source: 'old', kinds: ['reply'], after: 0, limit: 500 }),
    'import_',
  ],
  ['a piece of a file', (db) => readBytes(db, runId, 1_000_000, 500_000), 'import_parts_pkey'],
])('%s: found by an index', async (_, queries, index) => {
  const steps = (await plansOf(world.platform.database, queries)).join(', ')
  expect(steps).toContain(index)
  expect(steps).not.toContain('Seq Scan import_records')
})

test('all imports are few', async () => {
  expect(await plansOf(world.platform.database, (db) => runsBefore(db, { cursor: undefined, limit: 25 }))).not.toEqual(
    [],
  )
})
