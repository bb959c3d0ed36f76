import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPractice, type Person } from '../../../test/factories/consultations.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { clauses, supportClauses } from '../agreements/index.ts'
import { acceptOffer, declineOffer, getRequest, lapseOffer } from '../consultations/index.ts'
import { reportLoad, reportMyRecord, reportOnTime, reportTimeToAccept, reportToday } from './index.ts'

let world: World
let agent: Person
let layla: Person
let omar: Person
let quiet: Person
let evening: Awaited<ReturnType<typeof reportToday>>

/** A week in Riyadh, of which every figure below was computed by hand. */
beforeAll(async () => {
  world = await createWorld()
  const practice = await createPractice(world)
  agent = await world.person({ roles: ['agent'] })
  const client = await world.person()
  layla = await practice.consultant({ loadLimit: 7 })
  omar = await practice.consultant()
  quiet = await practice.consultant()
  const at = (riyadh: string) => world.clock.set(`${riyadh}:00+03:00`)
  const send = async (to: Person) => (await practice.sendDirect(client, to)).id

  const first = await send(layla)
  at('2026-11-22T10:00')
  await acceptOffer(layla, { requestId: first })
  const second = await send(layla)
  at('2026-11-22T12:30')
  await acceptOffer(layla, { requestId: second })
  const third = await send(omar)
  at('2026-11-22T13:00')
  await declineOffer(omar, { requestId: third, reason: 'no_time' })
  const fourth = await send(omar)
  await practice.sendToBoard(client)
  // Half an hour after its deadline; the keeper has not come.
  at('2026-11-22T17:30')
  evening = await reportToday(agent, {})
  const offer = (await getRequest(omar, { requestId: fourth })).offers[0]
  await lapseOffer(world.system, { subjectId: offer?.id ?? '', at: '2026-11-22T14:00:00Z' })
  at('2026-11-26T17:00')
  const fifth = await send(layla)
  // Still Saturday in UTC, and no business hour: one hour of four has elapsed.
  at('2026-11-29T01:00')
  await acceptOffer(layla, { requestId: fifth })
  at('2026-11-30T09:00')
})
afterAll(() => world.close())

describe('today', () => {
  test('counts what was kept and what passed its deadline, whether or not the keeper came', () => {
    expect(evening).toEqual({
      timeZone: 'Asia/Riyadh',
      day: '2026-11-22',
      clauses: clauses.map((clause) => ({
        clause,
        kept: 0,
        missed: 0,
        ...(clause === 'C4' && { kept: 3, missed: 1 }),
      })),
      open: 2,
      atRisk: 0,
      overdue: 1,
    })
  })

  test('begins at midnight of the agreement’s zone', async () => {
    const report = await reportToday(agent, {})
    expect(report).toMatchObject({ day: '2026-11-30', overdue: 2, open: 1 })
    expect(report.clauses.filter(({ kept, missed }) => kept + missed > 0)).toEqual([])
  })

  test('sees a contact at risk when three quarters of its hours are gone', async () => {
    // Of the 24 hours since Sunday 9:00, 18 have gone by Monday 18:00.
    world.clock.set('2026-11-30T18:00:00+03:00')
    expect((await reportToday(agent, {})).atRisk).toBe(1)
    world.clock.set('2026-11-30T09:00:00+03:00')
  })
})

describe('on time', () => {
  test('counts by clause and week of the agreement’s zone', async () => {
    const { weeks } = await reportOnTime(agent, { weeks: 2 })
    const same = (share: number | null) => ({ share, shareWithExclusions: share })
    expect(weeks.slice(0, 4)).toEqual([
      { clause: 'C4', week: '2026-11-22', kept: 3, missed: 1, ...same(0.75) },
      { clause: 'C4', week: '2026-11-29', kept: 1, missed: 0, ...same(1) },
      { clause: 'C6', week: '2026-11-22', kept: 0, missed: 2, ...same(0) },
      { clause: 'C6', week: '2026-11-29', kept: 0, missed: 0, ...same(null) },
    ])
    expect(weeks.slice(4).map(({ clause, share }) => [clause, share])).toEqual(
      supportClauses.flatMap((clause) => [
        [clause, null],
        [clause, null],
      ]),
    )
  })

  test('leaves out what is older', async () => {
    const { weeks } = await reportOnTime(agent, { weeks: 1 })
    expect(weeks.filter(({ share }) => share !== null)).toMatchObject([{ clause: 'C4', kept: 1, missed: 0 }])
  })
})

test('load is counted by weekday and hour of the zone', async () => {
  const { hours, sent, most } = await reportLoad(agent, {})
  const busy = hours.flatMap((day, weekday) =>
    day.flatMap(({ requests }, hour) => (requests > 0 ? [[weekday, hour, requests]] : [])),
  )
  expect(busy).toEqual([
    [0, 9, 1],
    [0, 10, 1],
    [0, 12, 1],
    [0, 13, 2],
    [4, 17, 1],
  ])
  expect({ sent, most }).toEqual({ sent: 6, most: 2 })
})

test('time to accept is counted in business hours', async () => {
  const report = await reportTimeToAccept(agent, {})
  expect(report).toMatchObject({ accepted: 3, p50: 1, p90: 2.5 })
  expect(report.buckets.map(({ from, to, count }) => [from, to, count])).toEqual([
    [0, 0.5, 0],
    [0.5, 1, 0],
    [1, 2, 2],
    [2, 3, 1],
    [3, 4, 0],
    [4, null, 0],
  ])
})

describe('a record', () => {
  test('is of what one answered in time, and how soon', async () => {
    expect(await reportMyRecord(layla, {})).toMatchObject({
      offered: 3,
      answeredInTime: 3,
      share: 1,
      few: true,
      medianAnswer: 1,
      open: 3,
      waiting: 0,
      loadLimit: 7,
    })
    expect(await reportMyRecord(omar, {})).toMatchObject({
      offered: 2,
      answeredInTime: 1,
      share: 0.5,
      few: true,
      medianAnswer: 0.5,
      open: 0,
      waiting: 0,
    })
  })

  test('says nothing of somebody who was never asked', async () => {
    expect(await reportMyRecord(quiet, {})).toMatchObject({ offered: 0, share: null, medianAnswer: null })
  })

  test('forgets after ninety days', async () => {
    world.clock.by({ hours: 91 * 24 })
    expect(await reportMyRecord(layla, {})).toMatchObject({ offered: 0, open: 3 })
  })
})
