import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { tracedEffects } from '../../../test/factories/commitments.ts'
import { announced, type Course, createCourse } from '../../../test/factories/course.ts'
import { asSystem } from '../../platform/action.ts'
import { handleDue } from '../commitments/index.ts'
import {
  acceptAppointment,
  acceptOffer,
  confirmCall,
  consentToReassignment,
  endContactPauses,
  getCourse,
  getRequest,
  lapseOffer,
  logCall,
  missContact,
  moveAppointment,
  pauseContact,
  proposeAppointment,
  proposeReassignment,
  resumeContact,
  sendMessage,
} from './index.ts'

/** Sunday, 9:00 in Riyadh: 24 business hours later it is Tuesday, 15:00. */
const begun = '2026-11-22T06:00:00Z'
const due = '2026-11-24T12:00:00.000Z'
const justAfter = '2026-11-24T12:00:00.001Z'

let course: Course
beforeAll(async () => {
  course = await createCourse(begun)
})
beforeEach(() => course.world.clock.set(begun))
afterAll(() => course.world.close())

const keeper = () =>
  handleDue(course.world.platform, {
    ...tracedEffects(),
    C4: (context, passed) => lapseOffer.within(asSystem(context), passed),
    C6: (context, passed) => missContact.within(asSystem(context), passed),
  })

const promised = async (requestId: string) =>
  (await getRequest(course.client, { requestId })).commitments.find(({ clause }) => clause === 'C6')

const names = async (requestId: string) => (await announced(course.world, requestId)).map(({ name }) => name)

describe('contact is made by', () => {
  const startsAt = '2026-12-01T08:00:00Z'
  test.each<[string, (requestId: string) => Promise<unknown>, boolean]>([
    ['the consultant’s message', (requestId) => sendMessage(course.consultant, { requestId, body: 'Good day' }), true],
    ['the client’s message', (requestId) => sendMessage(course.client, { requestId, body: 'Good day' }), false],
    [
      'an appointment that the consultant proposes',
      (requestId) => proposeAppointment(course.consultant, { requestId, startsAt, minutes: 30 }),
      true,
    ],
    [
      'an appointment that the client proposes',
      (requestId) => proposeAppointment(course.client, { requestId, startsAt, minutes: 30 }),
      false,
    ],
    [
      'another time that the consultant names for it',
      async (requestId) => {
        const { id } = await proposeAppointment(course.client, { requestId, startsAt, minutes: 30 })
        return moveAppointment(course.consultant, { appointmentId: id, startsAt: '2026-12-01T10:00:00Z', minutes: 30 })
      },
      true,
    ],
    [
      'the consultant’s acceptance of it',
      async (requestId) => {
        const wish = { requestId, startsAt: '2026-12-02T08:00:00Z', minutes: 30 }
        const { id } = await proposeAppointment(course.client, wish)
        return acceptAppointment(course.consultant, { appointmentId: id, sequence: 0 })
      },
      true,
    ],
    [
      'a call that nobody confirmed',
      (requestId) => logCall(course.consultant, { requestId, heldAt: begun, minutes: 3 }),
      false,
    ],
  ])('%s', async (_, act, makes) => {
    const requestId = await course.accepted()
    await act(requestId)
    expect((await getCourse(course.client, { requestId })).contact).toBe(makes ? 'made' : 'owed')
    expect((await promised(requestId))?.state).toBe(makes ? 'met' : 'running')
  })
})

test('24 business hours: Tuesday at 15:00 is in time, a millisecond later is late', async () => {
  const [inTime, late] = [await course.accepted(), await course.accepted()]
  expect(await promised(inTime)).toMatchObject({ state: 'running', dueAt: due })
  course.world.clock.set(due)
  await sendMessage(course.consultant, { requestId: inTime, body: 'Just in time' })
  course.world.clock.set(justAfter)
  await sendMessage(course.consultant, { requestId: late, body: 'Just too late' })
  await keeper()
  expect(await promised(inTime)).toMatchObject({ state: 'met', metAt: due, breachedAt: null })
  expect(await promised(late)).toMatchObject({ state: 'missed', breachedAt: due })
  expect(await names(inTime)).not.toContain('consultations.contact-missed')
  expect(await names(late)).toContain('consultations.contact-missed')
})

test('silence: the breach at its own instant, told once, and another consultant offered', async () => {
  const requestId = await course.accepted()
  course.world.clock.set('2026-11-24T14:30:00Z')
  await keeper()
  await keeper()
  expect(await promised(requestId)).toMatchObject({ state: 'missed', breachedAt: due })
  const missed = (await announced(course.world, requestId)).filter(
    ({ name }) => name === 'consultations.contact-missed',
  )
  expect(missed).toMatchObject([{ payload: { missedAt: due, clientId: course.client.actor.id } }])
  const { reassignments, contact, may } = await getCourse(course.client, { requestId })
  expect(reassignments).toMatchObject([{ state: 'open', cause: 'contact_missed', reason: null, to: null }])
  expect({ contact, may }).toMatchObject({ contact: 'overdue', may: { answerReassignment: true, pauseContact: false } })
  await consentToReassignment(course.client, { reassignmentId: reassignments[0]?.id ?? '' })
  expect(await getRequest(course.client, { requestId })).toMatchObject({ state: 'on_board' })
})

describe('a call that the client confirms', () => {
  const logged = '2026-11-24T11:00:00.000Z'
  async function called() {
    const requestId = await course.accepted()
    course.world.clock.set(logged)
    const { id: callId } = await logCall(course.consultant, { requestId, heldAt: logged, minutes: 5 })
    return { requestId, callId }
  }

  test('before the deadline, is contact when it was logged', async () => {
    const { requestId, callId } = await called()
    course.world.clock.set(due)
    await confirmCall(course.client, { callId })
    expect(await promised(requestId)).toMatchObject({ state: 'met', metAt: logged })
  })

  test.each([
    ['whose breach the keeper recorded', true],
    ['that the keeper has not seen pass', false],
  ])('after a deadline %s, leaves the breach as it is', async (_, keeperCame) => {
    const { requestId, callId } = await called()
    course.world.clock.set('2026-11-24T13:00:00Z')
    if (keeperCame) await keeper()
    await confirmCall(course.client, { callId })
    await keeper()
    expect(await promised(requestId)).toMatchObject({
      state: 'missed',
      breachedAt: due,
      metAt: '2026-11-24T13:00:00.000Z',
    })
    expect((await names(requestId)).filter((name) => name === 'consultations.contact-missed')).toHaveLength(1)
  })
})

describe('the client asks to wait', () => {
  test('until they say so: what was left goes on from there', async () => {
    const requestId = await course.accepted()
    course.world.clock.set('2026-11-22T10:00:00Z')
    await pauseContact(course.client, { requestId })
    await expect(pauseContact(course.client, { requestId })).rejects.toMatchObject({ code: 'not_open_for_this' })
    expect(await promised(requestId)).toMatchObject({ state: 'paused', dueAt: null })
    course.world.clock.set('2026-11-30T06:00:00Z')
    await keeper()
    await resumeContact(course.client, { requestId })
    // 20 of the 24 business hours were left on Monday at 9:00.
    expect(await promised(requestId)).toMatchObject({ state: 'running', dueAt: '2026-12-02T08:00:00.000Z' })
    await expect(resumeContact(course.client, { requestId })).rejects.toMatchObject({ code: 'not_open_for_this' })
  })

  test('until a date: it begins with that day in the client’s zone, however late the timetable comes', async () => {
    const requestId = await course.accepted()
    const pause = await pauseContact(course.client, { requestId, until: '2026-11-30' })
    expect(pause.untilAt).toBe('2026-11-29T23:00:00.000Z')
    course.world.clock.set('2026-11-29T22:59:59.999Z')
    expect(await endContactPauses(course.world.system, {})).toEqual({ ended: 0 })
    course.world.clock.set('2026-11-30T09:00:00Z')
    expect(await endContactPauses(course.world.system, {})).toEqual({ ended: 1 })
    expect(await promised(requestId)).toMatchObject({ state: 'running', dueAt: '2026-12-02T12:00:00.000Z' })
    expect((await getCourse(course.client, { requestId })).contactPause).toBeNull()
  })

  test('and the consultant makes contact all the same: then there is nothing to wait with', async () => {
    const requestId = await course.accepted()
    await pauseContact(course.client, { requestId })
    await sendMessage(course.consultant, { requestId, body: 'Only to say that I am here' })
    expect(await getCourse(course.client, { requestId })).toMatchObject({ contact: 'made', contactPause: null })
    expect(await promised(requestId)).toMatchObject({ state: 'met' })
  })

  test.each(['2026-11-22', '2026-11-21', '2027-11-24'])(
    'with %s as the date, and is told that it does not fit',
    async (until) => {
      const requestId = await course.accepted()
      await expect(pauseContact(course.client, { requestId, until })).rejects.toMatchObject({
        fields: [{ path: 'until' }],
      })
    },
  )

  test('but not once contact was made', async () => {
    const requestId = await course.accepted()
    await sendMessage(course.consultant, { requestId, body: 'Here I am' })
    await expect(pauseContact(course.client, { requestId })).rejects.toMatchObject({ code: 'not_open_for_this' })
  })
})

test('passed on, nothing is owed by the one, and the other has their own 24 business hours', async () => {
  const { client, agent, otherConsultant } = course
  const requestId = await course.accepted()
  const wish = {
    requestId,
    cause: 'client_wish',
    reason: 'As you wished',
    consultantId: otherConsultant.actor.id,
  } as const
  const { id: reassignmentId } = await proposeReassignment(agent, wish)
  course.world.clock.set('2026-11-23T06:00:00Z')
  await consentToReassignment(client, { reassignmentId })
  expect(await promised(requestId)).toMatchObject({ state: 'cancelled' })
  course.world.clock.set('2026-11-23T07:00:00Z')
  await acceptOffer(otherConsultant, { requestId })
  course.world.clock.set('2026-11-24T14:00:00Z')
  await keeper()
  expect(await promised(requestId)).toMatchObject({ state: 'running', dueAt: '2026-11-25T13:00:00.000Z' })
  expect(await names(requestId)).not.toContain('consultations.contact-missed')
})

test('who may not: the deadline and the timetable are the platform’s own', async () => {
  const requestId = await course.accepted()
  for (const person of [course.client, course.consultant, course.agent, course.administrator]) {
    await expect(missContact(person, { subjectId: requestId, at: due })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(endContactPauses(person, {})).rejects.toMatchObject({ code: 'forbidden' })
  }
  for (const person of [course.consultant, course.otherClient, course.agent, course.administrator]) {
    await expect(pauseContact(person, { requestId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(resumeContact(person, { requestId })).rejects.toMatchObject({ code: 'not_found' })
  }
})
