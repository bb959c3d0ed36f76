import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPractice, type Person, type Practice } from '../../../test/factories/consultations.ts'
import { plansOf } from '../../../test/query-plan.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { suspendPerson } from '../accounts/index.ts'
import {
  acceptOffer,
  completeRequest,
  declineOffer,
  lapseOffer,
  rateRequest,
  sendMessage,
} from '../consultations/index.ts'
import { reportConsultants, reportMyRecord } from './index.ts'
import { latestEndedOffers, starsOf } from './queries/consultants.ts'

let world: World
let practice: Practice
let client: Person
beforeAll(async () => {
  world = await createWorld()
  practice = await createPractice(world)
  client = await world.person()
})
afterAll(() => world.close())

const at = (riyadh: string) => world.clock.set(`${riyadh}:00+03:00`)
const figuresOf = async (...people: Person[]) =>
  (await reportConsultants(client, { ids: people.map(({ actor }) => actor.id).join(',') })).items

/** Asks somebody on Sunday at 9:00, who answers so many minutes later; the request's id. */
async function answers(consultant: Person, minutes: number, declines = false): Promise<string> {
  at('2026-11-22T09:00')
  const { id: requestId } = await practice.sendDirect(client, consultant)
  world.clock.by({ minutes })
  if (declines) await declineOffer(consultant, { requestId, reason: 'no_time' })
  else await acceptOffer(consultant, { requestId })
  return requestId
}

test('five answers have a usual time: their median in business hours, however they were given', async () => {
  const consultant = await practice.consultant({ loadLimit: 20 })
  for (const [minutes, declines] of [
    [30, false],
    [60, true],
    [90, false],
    [210, false],
  ] as const) {
    await answers(consultant, minutes, declines)
  }
  const [few] = await figuresOf(consultant)
  expect(few).toMatchObject({ offered: 4, answered: 4, usualAnswer: null, ratings: 0, stars: null })
  // Thursday 17:00 to Sunday 9:15 are an hour and a quarter of open time.
  at('2026-11-26T17:00')
  const { id: requestId } = await practice.sendDirect(client, consultant)
  at('2026-11-29T09:15')
  await acceptOffer(consultant, { requestId })
  const [five] = await figuresOf(consultant)
  expect(five).toMatchObject({ offered: 5, answered: 5, usualAnswer: 1.25 })
  expect((await reportMyRecord(consultant, {})).medianAnswer).toBe(1.25)
})

test('silence counts among the offers, and not among the answers', async () => {
  const consultant = await practice.consultant({ loadLimit: 20 })
  await answers(consultant, 60)
  at('2026-11-22T09:00')
  const { offers } = await practice.sendDirect(client, consultant)
  at('2026-11-22T14:00')
  await lapseOffer(world.system, { subjectId: offers[0]?.id ?? '', at: '2026-11-22T10:00:00Z' })
  expect(await figuresOf(consultant)).toMatchObject([{ offered: 2, answered: 1, usualAnswer: null }])
})

test('stars are a mean with its count; ninety days later they stand, and the answers do not', async () => {
  const consultant = await practice.consultant({ loadLimit: 20 })
  for (const stars of [5, 4] as const) {
    const requestId = await answers(consultant, 60)
    await sendMessage(consultant, { requestId, body: 'Let us begin.' })
    await completeRequest(consultant, { requestId })
    await rateRequest(client, { requestId, stars })
  }
  expect(await figuresOf(consultant)).toMatchObject([{ answered: 2, ratings: 2, stars: 4.5 }])
  world.clock.by({ hours: 91 * 24 })
  expect(await figuresOf(consultant)).toMatchObject([{ offered: 0, answered: 0, ratings: 2, stars: 4.5 }])
  at('2026-11-22T09:00')
})

test('whoever is not in the directory has no figures in public', async () => {
  const consultant = await practice.consultant()
  const administrator = await world.person({ roles: ['administrator'] })
  await suspendPerson(administrator, { personId: consultant.actor.id })
  expect(await figuresOf(consultant, client)).toEqual([])
})

test.each(['', 'me', Array.from({ length: 101 }, () => '019a0000-0000-7000-8000-000000000000').join(',')])(
  'refuses "%.20s" as ids',
  async (ids) => {
    await expect(reportConsultants(client, { ids })).rejects.toMatchObject({ code: 'invalid_input' })
  },
)

test('finds answers and stars by their indexes among many', async () => {
  const consultant = await practice.consultant({ loadLimit: 20 })
  const id = consultant.actor.id
  const requestId = await answers(consultant, 60)
  const { database } = world.platform
  await sql`
    insert into consultation_requests (id, number, client_id, specialty_id, subject, body, language, routing, state,
      sent_at, withdrawn_at)
    select gen_random_uuid(), 'X-' || n, client_id, specialty_id, subject, body, language, 'board', 'withdrawn',
      sent_at - n * interval '3 minutes', sent_at
    from consultation_requests, generate_series(1, 8000) n where id = ${requestId}`.execute(database)
  await sql`
    insert into offers (id, request_id, consultant_id, chosen_by, made_at, outcome, outcome_at)
    select gen_random_uuid(), r.id, p.id, 'client', sent_at, 'accepted', sent_at
    from (select *, row_number() over () as n from consultation_requests where number like 'X-%') r
    join (select id, row_number() over () as n from people) p on p.n = r.n % 10 + 1`.execute(database)
  await sql`
    insert into ratings (request_id, client_id, consultant_id, stars, words, rated_at)
    select o.request_id, o.consultant_id, o.consultant_id, 5, '', o.made_at
    from offers o join consultation_requests r on r.id = o.request_id where number like 'X-%'`.execute(database)
  await sql`analyze offers, ratings`.execute(database)
  const since = Temporal.Instant.from('2026-08-24T06:00:00Z')
  const steps = await plansOf(database, async (db) => {
    await latestEndedOffers(db, [id], since, 50)
    await starsOf(db, [id])
  })
  expect(steps.join(', ')).toMatch(/offers_ended.*ratings_of_consultant/)
  expect(steps.join(', ')).not.toMatch(/Seq Scan|Sort/)
})
