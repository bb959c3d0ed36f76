import { afterAll, beforeAll, expect, test } from 'vitest'
import { announced, type Course, createCourse, strangersTo } from '../../../test/factories/course.ts'
import {
  acceptAppointment,
  cancelAppointment,
  listAppointments,
  moveAppointment,
  proposeAppointment,
  readAppointmentCalendar,
  remindOfAppointments,
} from './index.ts'

let course: Course
beforeAll(async () => {
  course = await createCourse()
})
afterAll(() => course.world.close())

/** A time that no other test of this file uses. */
let days = 2
const freshTime = () => `2026-12-${String((days += 1)).padStart(2, '0')}T10:00:00+03:00`

test('proposed by one side, accepted by the other; the offset of the input is no matter', async () => {
  const { client, consultant } = course
  const requestId = await course.accepted()
  const made = await proposeAppointment(consultant, { requestId, startsAt: freshTime(), minutes: 45, place: 'Room 4' })
  expect(made).toMatchObject({
    state: 'proposed',
    startsAt: '2026-12-03T07:00:00.000Z',
    endsAt: '2026-12-03T07:45:00.000Z',
    may: { accept: false, move: true, cancel: true },
  })
  const [seen] = (await listAppointments(client, { requestId })).items
  expect(seen?.may).toEqual({ accept: true, move: true, cancel: true })
  const accepted = await acceptAppointment(client, { appointmentId: made.id, sequence: 0 })
  expect(accepted).toMatchObject({ state: 'accepted', place: 'Room 4', sequence: 0 })
  await expect(acceptAppointment(client, { appointmentId: made.id, sequence: 0 })).rejects.toMatchObject({
    code: 'not_open_for_this',
  })
})

test('another time is a proposal again, for the other side; accepting what has changed since is a conflict', async () => {
  const { client, consultant } = course
  const requestId = await course.accepted()
  const { id: appointmentId } = await proposeAppointment(client, { requestId, startsAt: freshTime(), minutes: 30 })
  const moved = await moveAppointment(consultant, { appointmentId, startsAt: freshTime(), minutes: 60 })
  expect(moved).toMatchObject({ state: 'proposed', sequence: 1, proposedBy: { id: consultant.actor.id } })
  await expect(acceptAppointment(consultant, { appointmentId, sequence: 1 })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(acceptAppointment(client, { appointmentId, sequence: 0 })).rejects.toMatchObject({ code: 'conflict' })
  await acceptAppointment(client, { appointmentId, sequence: 1 })
  const again = await moveAppointment(client, { appointmentId, startsAt: freshTime(), minutes: 60 })
  expect(again).toMatchObject({ state: 'proposed', sequence: 2, acceptedAt: null })
})

test('a consultant is in one place at a time', async () => {
  const { client, consultant, otherClient, practice } = course
  const startsAt = freshTime()
  const [one, two] = [await course.accepted(), await course.accepted()]
  const first = await proposeAppointment(consultant, { requestId: one, startsAt, minutes: 60 })
  const second = await proposeAppointment(consultant, { requestId: two, startsAt, minutes: 30 })
  const answers = await Promise.allSettled(
    [first, second].map(({ id }) => acceptAppointment(client, { appointmentId: id, sequence: 0 })),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(answers.find((answer) => answer.status === 'rejected')?.reason).toMatchObject({ code: 'appointment_overlaps' })
  const overlapping = { startsAt: Temporal.Instant.from(startsAt).add({ minutes: 10 }).toString(), minutes: 15 }
  await expect(proposeAppointment(client, { requestId: one, ...overlapping })).rejects.toMatchObject({
    code: 'appointment_overlaps',
  })
  const next = { startsAt: Temporal.Instant.from(startsAt).add({ hours: 1 }).toString(), minutes: 15 }
  expect(await proposeAppointment(client, { requestId: two, ...next })).toMatchObject({ state: 'proposed' })
  const elsewhere = await practice.sendDirect(otherClient, course.otherConsultant)
  await expect(
    proposeAppointment(otherClient, { requestId: elsewhere.id, startsAt, minutes: 60 }),
  ).rejects.toMatchObject({
    code: 'not_open_for_this',
  })
})

test('an accepted appointment may be moved within its own time', async () => {
  const { client, consultant } = course
  const requestId = await course.accepted()
  const startsAt = freshTime()
  const { id: appointmentId } = await proposeAppointment(client, { requestId, startsAt, minutes: 60 })
  await acceptAppointment(consultant, { appointmentId, sequence: 0 })
  expect(await moveAppointment(client, { appointmentId, startsAt, minutes: 30 })).toMatchObject({ sequence: 1 })
})

test('a cancelled appointment frees its time and changes no more', async () => {
  const { client, consultant } = course
  const requestId = await course.accepted()
  const startsAt = freshTime()
  const { id: appointmentId } = await proposeAppointment(client, { requestId, startsAt, minutes: 60 })
  await acceptAppointment(consultant, { appointmentId, sequence: 0 })
  const cancelled = await cancelAppointment(client, { appointmentId, reason: 'I am travelling' })
  expect(cancelled).toMatchObject({ state: 'cancelled', sequence: 1, cancelledBy: { name: 'Amal' } })
  for (const change of [
    () => cancelAppointment(client, { appointmentId, reason: 'again' }),
    () => moveAppointment(client, { appointmentId, startsAt, minutes: 5 }),
    () => acceptAppointment(consultant, { appointmentId, sequence: 1 }),
  ])
    await expect(change()).rejects.toMatchObject({ code: expect.stringMatching(/not_open_for_this|not_found/) })
  expect(await proposeAppointment(client, { requestId, startsAt, minutes: 60 })).toMatchObject({ state: 'proposed' })
})

test.each([
  ['2026-11-22T06:00:00Z', 'in_the_past'],
  ['2027-11-23T06:00:00Z', 'too_far'],
])('a time that is none: %s', async (startsAt, code) => {
  const requestId = await course.accepted()
  await expect(proposeAppointment(course.client, { requestId, startsAt, minutes: 30 })).rejects.toMatchObject({
    code: 'invalid_input',
    fields: [{ path: 'startsAt', code }],
  })
})

test('who may not: nobody but the two sides touches an appointment; operators see it', async () => {
  const requestId = await course.accepted()
  const wish = { startsAt: freshTime(), minutes: 30 }
  const { id: appointmentId } = await proposeAppointment(course.client, { requestId, ...wish })
  for (const [who, stranger] of Object.entries(strangersTo(course))) {
    const refusal = { code: who === 'visitor' ? 'unauthenticated' : 'not_found' }
    await expect(proposeAppointment(stranger, { requestId, ...wish }), who).rejects.toMatchObject(refusal)
    await expect(acceptAppointment(stranger, { appointmentId, sequence: 0 }), who).rejects.toMatchObject(refusal)
    await expect(moveAppointment(stranger, { appointmentId, ...wish }), who).rejects.toMatchObject(refusal)
    await expect(cancelAppointment(stranger, { appointmentId, reason: 'no' }), who).rejects.toMatchObject(refusal)
    const looks = [
      () => listAppointments(stranger, { requestId }),
      () => readAppointmentCalendar(stranger, { appointmentId }),
    ]
    if (who === 'agent' || who === 'administrator')
      expect(await Promise.all(looks.map((look) => look()))).toHaveLength(2)
    else for (const look of looks) await expect(look(), who).rejects.toMatchObject(refusal)
    await expect(remindOfAppointments(stranger, {}), who).rejects.toMatchObject({
      code: who === 'visitor' ? 'unauthenticated' : 'forbidden',
    })
  }
})

test('as a calendar file: UTC, the same identity throughout, the sequence counting, nobody else’s address', async () => {
  const { client, consultant } = course
  const requestId = await course.accepted()
  const startsAt = '2026-12-28T10:00:00+03:00'
  const { id: appointmentId } = await proposeAppointment(consultant, {
    requestId,
    startsAt,
    minutes: 90,
    place: 'Room, 4',
  })
  const proposed = await readAppointmentCalendar(client, { appointmentId })
  expect(proposed.method).toBe('REQUEST')
  for (const line of [
    'METHOD:REQUEST',
    `UID:${appointmentId}@wafa.test`,
    'DTSTART:20261228T070000Z',
    'DTEND:20261228T083000Z',
    'DTSTAMP:20261122T060000Z',
    'SEQUENCE:0',
    'STATUS:TENTATIVE',
    String.raw`LOCATION:Room\, 4`,
  ])
    expect(proposed.text.split('\r\n')).toContain(line)
  const addresses = (text: string) => new Set(text.replaceAll('\r\n ', '').match(/person-\d+@example\.org/g))
  const ofConsultant = addresses((await readAppointmentCalendar(consultant, { appointmentId })).text)
  expect(addresses(proposed.text).size).toBe(1)
  expect(ofConsultant.size).toBe(1)
  expect(ofConsultant).not.toEqual(addresses(proposed.text))
  await acceptAppointment(client, { appointmentId, sequence: 0 })
  expect((await readAppointmentCalendar(client, { appointmentId })).text).toContain('STATUS:CONFIRMED')
  await cancelAppointment(consultant, { appointmentId, reason: 'ill' })
  const cancelled = await readAppointmentCalendar(consultant, { appointmentId })
  expect(cancelled.method).toBe('CANCEL')
  for (const part of ['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:1']) expect(cancelled.text).toContain(part)
})

test('both sides are reminded a day and an hour before, once each, and not of what they have just fixed', async () => {
  const own = await createCourse()
  const { world, client, consultant } = own
  const requestId = await own.accepted()
  const agreed = async (startsAt: string) => {
    const { id } = await proposeAppointment(client, { requestId, startsAt, minutes: 30 })
    await acceptAppointment(consultant, { appointmentId: id, sequence: 0 })
    return id
  }
  const far = await agreed('2026-11-24T10:00:00Z')
  const near = await agreed('2026-11-22T16:00:00Z')
  await proposeAppointment(client, { requestId, startsAt: '2026-11-24T12:00:00Z', minutes: 30 })
  const gone = await agreed('2026-11-24T14:00:00Z')
  await cancelAppointment(client, { appointmentId: gone, reason: 'no longer' })
  const remindersAt = async (now: string) => {
    world.clock.set(now)
    const before = (await announced(world, requestId)).length
    await remindOfAppointments(world.system, {})
    await remindOfAppointments(world.system, {})
    return (await announced(world, requestId)).slice(before).map(({ payload }) => payload)
  }
  expect(await remindersAt('2026-11-22T14:59:59.999Z')).toEqual([])
  expect(await remindersAt('2026-11-22T15:00:00Z')).toMatchObject([{ appointmentId: near, ahead: 'hour' }])
  expect(await remindersAt('2026-11-23T10:00:00Z')).toMatchObject([{ appointmentId: far, ahead: 'day' }])
  expect(await remindersAt('2026-11-24T09:30:00Z')).toMatchObject([{ appointmentId: far, ahead: 'hour' }])
  expect(await remindersAt('2026-11-24T10:00:00Z')).toEqual([])
  await world.close()
})
