import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Course, createCourse } from '../../../test/factories/course.ts'
import {
  acceptAppointment,
  completeRequest,
  confirmCall,
  declineOffer,
  logCall,
  moveAppointment,
  proposeAppointment,
  rateRequest,
} from '../consultations/index.ts'
import { reportMyAgenda } from './index.ts'

let course: Course
beforeAll(async () => {
  course = await createCourse()
})
afterAll(() => course.world.close())

test('an appointment waits for whoever did not name its time, then stands in both agendas', async () => {
  const { client, consultant } = course
  const requestId = await course.accepted()
  const startsAt = '2026-11-24T09:00:00Z'
  const { id: appointmentId } = await proposeAppointment(consultant, { requestId, startsAt, minutes: 30 })
  const proposed = await reportMyAgenda(client, {})
  expect(proposed.proposals).toMatchObject([
    { requestId, appointmentId, with: 'Badr', startsAt: '2026-11-24T09:00:00.000Z' },
  ])
  expect((await reportMyAgenda(consultant, {})).proposals).toEqual([])

  const { sequence } = await moveAppointment(client, { appointmentId, startsAt: '2026-11-25T09:00:00Z', minutes: 30 })
  expect((await reportMyAgenda(client, {})).proposals).toEqual([])
  expect((await reportMyAgenda(consultant, {})).proposals).toMatchObject([{ requestId, with: 'Amal' }])

  await acceptAppointment(consultant, { appointmentId, sequence })
  for (const person of [client, consultant]) {
    const { proposals, appointments } = await reportMyAgenda(person, {})
    expect(proposals).toEqual([])
    expect(appointments).toMatchObject([{ appointmentId, endsAt: '2026-11-25T09:30:00.000Z' }])
  }
  expect((await reportMyAgenda(course.otherClient, {})).appointments).toEqual([])
})

test('a call waits for the client’s word, and a completion for their rating', async () => {
  const { client, consultant, world } = course
  const requestId = await course.accepted()
  world.clock.by({ hours: 1 })
  const { id: callId } = await logCall(consultant, { requestId, heldAt: '2026-11-22T06:30:00Z', minutes: 10 })
  expect((await reportMyAgenda(client, {})).calls).toMatchObject([{ requestId, minutes: 10 }])
  await confirmCall(client, { callId })
  await completeRequest(consultant, { requestId })
  const { calls, completions } = await reportMyAgenda(client, {})
  expect(calls).toEqual([])
  expect(completions).toMatchObject([{ requestId }])
  await rateRequest(client, { requestId, stars: 5 })
  expect((await reportMyAgenda(client, {})).completions).toEqual([])
})

test('a client who is asked how to go on finds the question', async () => {
  const { client, consultant, practice } = course
  const { id: requestId } = await practice.sendDirect(client, consultant, { fallback: 'ask_client' })
  await declineOffer(consultant, { requestId, reason: 'no_time' })
  expect((await reportMyAgenda(client, {})).choices).toMatchObject([{ requestId, with: null }])
  expect((await reportMyAgenda(consultant, {})).choices).toEqual([])
})
