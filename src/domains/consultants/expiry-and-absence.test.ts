import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createDirectory, type Directory, type Person } from '../../../test/factories/consultants.ts'
import { sundayMorning } from '../../../test/world.ts'
import {
  cancelAbsence,
  expireVerifications,
  getRecord,
  listAbsences,
  listRecords,
  planAbsence,
  submitApplication,
  verifyConsultant,
} from './index.ts'

let directory: Directory
beforeAll(async () => {
  directory = await createDirectory()
})
beforeEach(() => directory.world.clock.set(sundayMorning))
afterAll(() => directory.world.close())

const own = (person: Person) => ({ personId: person.actor.id })
const runAt = (at: string) => {
  directory.world.clock.set(at)
  return expireVerifications(directory.world.system, {})
}
const eventsOf = async (name: string) => {
  const rows = await directory.world.platform.database
    .selectFrom('events')
    .selectAll()
    .where('name', '=', name)
    .execute()
  return rows.map(({ payload }) => payload)
}

test('a verification warns at 30 and 7 days, ends at its instant, and can be had anew', async () => {
  const person = await directory.verified({ expiresOn: '2026-12-31' })
  const lasting = await directory.verified({ expiresOn: '2030-01-01' })
  expect(await runAt('2026-12-01T20:59:59.999Z')).toEqual({ expired: 0, warned: 0 })
  expect(await runAt('2026-12-01T21:00:00Z')).toEqual({ expired: 0, warned: 1 })
  expect(await runAt('2026-12-01T21:00:00Z')).toEqual({ expired: 0, warned: 0 })
  expect(await runAt('2026-12-24T21:00:00Z')).toEqual({ expired: 0, warned: 1 })
  expect(await runAt('2026-12-31T20:59:59.999Z')).toEqual({ expired: 0, warned: 0 })
  const expiresOn = '2026-12-31'
  expect(await eventsOf('consultants.verification-expiring')).toEqual([
    { ...own(person), expiresOn, days: 30 },
    { ...own(person), expiresOn, days: 7 },
  ])
  // However late the timetable comes, the end is recorded where it was.
  directory.world.clock.set('2027-01-05T08:00:00Z')
  expect(await getRecord(person, own(person))).toMatchObject({ state: 'expired' })
  expect(await runAt('2027-01-05T08:00:00Z')).toEqual({ expired: 1, warned: 0 })
  expect(await runAt('2027-01-05T08:00:00Z')).toEqual({ expired: 0, warned: 0 })
  expect(await eventsOf('consultants.verification-expired')).toEqual([{ ...own(person), expiresOn }])
  expect(await getRecord(person, own(person))).toMatchObject({
    state: 'expired',
    verificationExpiresOn: null,
    missing: [{ kind: 'identity' }],
    documents: [{ state: 'expired' }],
    decisions: [{ decision: 'expired', at: '2026-12-31T21:00:00.000Z', by: null }, { decision: 'verified' }],
  })
  await directory.prove(person, 'identity', '2028-01-01')
  await submitApplication(person, own(person))
  expect(await verifyConsultant(directory.administrator, own(person))).toMatchObject({ state: 'verified' })
  expect(await getRecord(lasting, own(lasting))).toMatchObject({ state: 'verified' })
})

test('administrators’ lists: the longest wait, the nearest end, everybody else', async () => {
  const { administrator, world } = directory
  const waits: Person[] = []
  for (let count = 0; count < 3; count += 1) {
    waits.push(await directory.applicant())
    world.clock.by({ minutes: 1 })
  }
  const late = await directory.verified({ expiresOn: '2029-06-01' })
  const soon = await directory.verified({ expiresOn: '2029-01-01' })
  const preparing = await directory.beginner()
  const all = async (list: 'awaiting' | 'verified' | 'others') => {
    const found: string[] = []
    let cursor: string | undefined
    do {
      const page = await listRecords(administrator, { list, limit: 2, ...(cursor === undefined ? {} : { cursor }) })
      found.push(...page.items.map(({ id }) => id))
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    return found
  }
  expect(await all('awaiting')).toEqual(waits.map(({ actor }) => actor.id))
  expect((await all('verified')).filter((id) => [late, soon].some(({ actor }) => actor.id === id))).toEqual([
    soon.actor.id,
    late.actor.id,
  ])
  expect(await all('others')).toContain(preparing.actor.id)
  await expect(listRecords(administrator, { list: 'awaiting', cursor: 'x_y' })).rejects.toMatchObject({
    code: 'invalid_input',
  })
})

test('absences are planned, listed by their end, ended early or dropped', async () => {
  const person = await directory.beginner()
  const plan = (from: string, to: string) => planAbsence(person, { ...own(person), from, to, note: 'Travelling' })
  const list = async () => (await listAbsences(person, own(person))).items
  const far = await plan('2026-12-10T00:00:00+03:00', '2026-12-20T00:00:00+03:00')
  const near = await plan('2026-11-21T00:00:00Z', '2026-11-25T00:00:00Z')
  expect(far).toMatchObject({ from: '2026-12-09T21:00:00.000Z', note: 'Travelling' })
  expect(await list()).toEqual([near, far])
  const first = await listAbsences(person, { ...own(person), limit: 1 })
  const second = await listAbsences(person, { ...own(person), limit: 1, cursor: first.next ?? '' })
  expect([first.items, second.items, second.next]).toEqual([[near], [far], null])
  await cancelAbsence(person, { absenceId: near.id })
  expect(await list()).toEqual([far])
  await cancelAbsence(person, { absenceId: far.id })
  expect(await list()).toEqual([])
  // What had begun is kept as far as it went.
  const kept = await directory.world.platform.database.selectFrom('consultantAbsences').selectAll().execute()
  expect(kept.map(({ id, endsAt }) => [id, endsAt.toString()])).toEqual([[near.id, sundayMorning]])
})

test('an absence ends after it begins, is not over, and is one’s own', async () => {
  const person = await directory.beginner()
  const plan = (caller: Person, from: string, to: string) => planAbsence(caller, { ...own(person), from, to })
  await expect(plan(person, '2026-12-02T00:00:00Z', '2026-12-02T00:00:00Z')).rejects.toMatchObject({
    code: 'invalid_input',
    fields: [{ path: 'to' }],
  })
  await expect(plan(person, '2026-11-01T00:00:00Z', sundayMorning)).rejects.toMatchObject({
    code: 'invalid_input',
    fields: [{ path: 'to', code: 'absence_over' }],
  })
  const { id: absenceId } = await plan(person, '2026-12-01T00:00:00Z', '2026-12-02T00:00:00Z')
  const others = [
    await directory.world.person(),
    await directory.verified(),
    await directory.world.person({ roles: ['agent'] }),
  ]
  for (const caller of others) {
    await expect(plan(caller, '2026-12-01T00:00:00Z', '2026-12-02T00:00:00Z')).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(cancelAbsence(caller, { absenceId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(listAbsences(caller, own(person))).rejects.toMatchObject({ code: 'not_found' })
  }
  await expect(cancelAbsence(directory.administrator, { absenceId })).rejects.toMatchObject({ code: 'not_found' })
  expect((await listAbsences(directory.administrator, own(person))).items).toHaveLength(1)
})
