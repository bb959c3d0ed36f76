import { afterAll, beforeAll, expect, test } from 'vitest'
import { announced, type Course, createCourse, strangersTo } from '../../../test/factories/course.ts'
import {
  acceptAppointment,
  completeRequest,
  confirmCall,
  disputeCall,
  getCourse,
  getRequest,
  listAppointments,
  logCall,
  proposeAppointment,
  proposeReassignment,
  rateRequest,
  reopenRequest,
  sendMessage,
} from './index.ts'

let course: Course
beforeAll(async () => {
  course = await createCourse()
})
afterAll(() => course.world.close())

async function contacted(): Promise<string> {
  const requestId = await course.accepted()
  await sendMessage(course.consultant, { requestId, body: 'Good morning' })
  return requestId
}

async function completed(): Promise<string> {
  const requestId = await contacted()
  await completeRequest(course.consultant, { requestId })
  return requestId
}

test('a consultation is completed once contact was made, and what was ahead is called off', async () => {
  const { client, consultant, agent } = course
  const requestId = await course.accepted()
  await expect(completeRequest(consultant, { requestId, note: 'done' })).rejects.toMatchObject({
    code: 'contact_first',
  })
  const { id: appointmentId } = await proposeAppointment(consultant, {
    requestId,
    startsAt: '2026-12-01T08:00:00Z',
    minutes: 30,
  })
  await acceptAppointment(client, { appointmentId, sequence: 0 })
  await proposeReassignment(agent, { requestId, cause: 'other', reason: 'In case you wish' })
  await completeRequest(consultant, { requestId })
  expect(await getRequest(client, { requestId })).toMatchObject({ state: 'completed' })
  expect((await listAppointments(client, { requestId })).items).toMatchObject([
    { state: 'cancelled', cancelledBy: null, cancelReason: null },
  ])
  const { reassignments, may } = await getCourse(client, { requestId })
  expect(reassignments).toMatchObject([{ state: 'withdrawn' }])
  expect(may).toMatchObject({ rate: true, reopen: true, write: false, complete: false })
  await expect(completeRequest(consultant, { requestId })).rejects.toMatchObject({ code: 'not_open_for_this' })
})

test('rated once, by the client, after completion', async () => {
  const { client } = course
  const open = await contacted()
  await expect(rateRequest(client, { requestId: open, stars: 5 })).rejects.toMatchObject({ code: 'not_open_for_this' })
  const requestId = await completed()
  for (const stars of [0, 6, 2.5])
    await expect(rateRequest(client, { requestId, stars })).rejects.toMatchObject({ fields: [{ path: 'stars' }] })
  await rateRequest(client, { requestId, stars: 4, words: 'Clear and kind' })
  await expect(rateRequest(client, { requestId, stars: 1 })).rejects.toMatchObject({ code: 'conflict' })
  expect((await getCourse(course.consultant, { requestId })).rating).toMatchObject({
    stars: 4,
    words: 'Clear and kind',
  })
})

test('reopened within the days that the installation allows, to the millisecond', async () => {
  const own = await createCourse()
  const { world, client, consultant } = own
  const [requestId, late] = [await own.accepted(), await own.accepted()]
  for (const each of [requestId, late]) {
    await sendMessage(consultant, { requestId: each, body: 'hello' })
    await completeRequest(consultant, { requestId: each })
  }
  world.clock.by({ hours: 14 * 24 })
  await reopenRequest(client, { requestId, reason: 'One point is open' })
  expect(await getRequest(client, { requestId })).toMatchObject({ state: 'accepted', completedAt: null })
  expect(await getCourse(client, { requestId })).toMatchObject({
    reopenings: [{ reason: 'One point is open' }],
    contact: 'made',
    may: { write: true },
  })
  await completeRequest(consultant, { requestId })
  world.clock.by({ milliseconds: 1 })
  await expect(reopenRequest(client, { requestId: late, reason: 'too late' })).rejects.toMatchObject({
    code: 'not_open_for_this',
  })
  await world.close()
})

test('a call is logged by the consultant, and confirmed or disputed by the client, once', async () => {
  const { client, consultant } = course
  const requestId = await course.accepted()
  const call = { requestId, heldAt: '2026-11-22T06:00:00Z', minutes: 12, note: 'First talk' }
  const first = await logCall(consultant, call)
  const second = await logCall(consultant, call)
  expect(await confirmCall(client, { callId: first.id })).toMatchObject({ disputedAt: null, minutes: 12 })
  expect(await disputeCall(client, { callId: second.id, note: 'We never spoke' })).toMatchObject({ confirmedAt: null })
  for (const answer of [
    () => confirmCall(client, { callId: second.id }),
    () => disputeCall(client, { callId: first.id, note: 'no' }),
  ])
    await expect(answer()).rejects.toMatchObject({ code: 'conflict' })
  const names = (await announced(course.world, requestId)).map(({ name }) => name)
  expect(names.slice(-4)).toEqual([
    'consultations.call-logged',
    'consultations.call-logged',
    'consultations.call-confirmed',
    'consultations.call-disputed',
  ])
})

test.each([
  ['2026-11-22T06:00:00.001Z', 'not_yet_held'],
  ['2026-11-22T05:58:59Z', 'before_acceptance'],
])('a call at %s is refused', async (heldAt, code) => {
  const requestId = await course.accepted()
  await expect(logCall(course.consultant, { requestId, heldAt, minutes: 5 })).rejects.toMatchObject({
    code: 'invalid_input',
    fields: [{ path: 'heldAt', code }],
  })
})

test('who may not', async () => {
  const { client, consultant } = course
  const [open, done] = [await contacted(), await completed()]
  const call = await logCall(consultant, { requestId: open, heldAt: '2026-11-22T06:00:00Z', minutes: 5 })
  const verbs = {
    complete: (who: typeof client) => completeRequest(who, { requestId: open }),
    rate: (who: typeof client) => rateRequest(who, { requestId: done, stars: 5 }),
    reopen: (who: typeof client) => reopenRequest(who, { requestId: done, reason: 'more' }),
    log: (who: typeof client) => logCall(who, { requestId: open, heldAt: '2026-11-22T06:00:00Z', minutes: 5 }),
    confirm: (who: typeof client) => confirmCall(who, { callId: call.id }),
    dispute: (who: typeof client) => disputeCall(who, { callId: call.id, note: 'no' }),
  }
  const consultants: (keyof typeof verbs)[] = ['complete', 'log']
  for (const [verb, run] of Object.entries(verbs)) {
    const [wrong] = consultants.some((one) => one === verb) ? [client] : [consultant]
    await expect(run(wrong), `${verb} by the other side`).rejects.toMatchObject({ code: 'not_found' })
    for (const [who, stranger] of Object.entries(strangersTo(course))) {
      const code = who === 'visitor' ? 'unauthenticated' : 'not_found'
      await expect(run({ ...client, ...stranger } as typeof client), `${verb} by ${who}`).rejects.toMatchObject({
        code,
      })
    }
  }
  for (const stranger of [course.otherClient, course.otherConsultant])
    await expect(getCourse(stranger, { requestId: open })).rejects.toMatchObject({ code: 'not_found' })
  expect((await getCourse(course.agent, { requestId: open })).may).toMatchObject({
    write: false,
    complete: false,
    rate: false,
    reopen: false,
    proposeReassignment: true,
  })
})
