import { afterAll, beforeAll, expect, test } from 'vitest'
import { announced, type Course, createCourse, strangersTo } from '../../../test/factories/course.ts'
import {
  acceptAppointment,
  acceptOffer,
  consentToReassignment,
  getCourse,
  getRequest,
  listBoard,
  listAppointments,
  listMessages,
  listReassignmentCandidates,
  pickUpRequest,
  proposeAppointment,
  proposeReassignment,
  refuseReassignment,
  sendMessage,
} from './index.ts'

let course: Course
beforeAll(async () => {
  course = await createCourse()
})
afterAll(() => course.world.close())

const reason = 'Your consultant is away for some weeks.'
const propose = (requestId: string, consultantId?: string) =>
  proposeReassignment(course.agent, {
    requestId,
    cause: 'consultant_unavailable',
    reason,
    ...(consultantId === undefined ? {} : { consultantId }),
  })

test('operators see whom it could go to: the qualified, without the one who has it', async () => {
  const { agent, consultant, otherConsultant, practice } = course
  const requestId = await course.accepted()
  await practice.consultant({ specialtyId: practice.otherId })
  const { items } = await listReassignmentCandidates(agent, { requestId })
  expect(items.map((candidate) => candidate.consultant.id)).toEqual([otherConsultant.actor.id])
  expect(items[0]?.reasons.map(({ kind }) => kind)).toContain('load')
  await expect(propose(requestId, consultant.actor.id)).rejects.toMatchObject({ code: 'consultant_unavailable' })
  await expect(propose(requestId, course.client.actor.id)).rejects.toMatchObject({ code: 'consultant_unavailable' })
})

test('with consent the one is released and the other offered it, with their own time to answer', async () => {
  const { client, consultant, otherConsultant } = course
  const requestId = await course.accepted()
  await sendMessage(consultant, { requestId, body: 'I shall be away' })
  const { id: appointmentId } = await proposeAppointment(client, {
    requestId,
    startsAt: '2026-12-01T08:00:00Z',
    minutes: 30,
  })
  await acceptAppointment(consultant, { appointmentId, sequence: 0 })
  const proposal = await propose(requestId, otherConsultant.actor.id)
  expect(await getRequest(client, { requestId })).toMatchObject({ state: 'accepted' })
  expect((await getCourse(client, { requestId })).may).toMatchObject({ answerReassignment: true })
  await consentToReassignment(client, { reassignmentId: proposal.id })
  const offered = await getRequest(client, { requestId })
  expect(offered).toMatchObject({ state: 'offered', consultant: null })
  const ofOther = offered.offers.find((offer) => offer.consultant.id === otherConsultant.actor.id)
  expect(ofOther).toMatchObject({ chosenBy: 'operator', outcome: null })
  expect((await listAppointments(client, { requestId })).items).toMatchObject([{ state: 'cancelled' }])
  await expect(listMessages(consultant, { requestId })).rejects.toMatchObject({ code: 'not_found' })
  await acceptOffer(otherConsultant, { requestId })
  expect((await listMessages(otherConsultant, { requestId })).items).toHaveLength(1)
  expect(await getCourse(otherConsultant, { requestId })).toMatchObject({ contact: 'owed', may: { complete: false } })
})

test('to the board: whoever was released does not take it again', async () => {
  const { client, consultant, otherConsultant } = course
  const requestId = await course.accepted()
  const proposal = await propose(requestId)
  await consentToReassignment(client, { reassignmentId: proposal.id })
  expect(await getRequest(client, { requestId })).toMatchObject({ state: 'on_board', consultant: null })
  const onBoard = async (who: typeof consultant) => (await listBoard(who, {})).items.some(({ id }) => id === requestId)
  expect([await onBoard(consultant), await onBoard(otherConsultant)]).toEqual([false, true])
  await expect(pickUpRequest(consultant, { requestId })).rejects.toMatchObject({ code: 'not_qualified' })
  expect(await pickUpRequest(otherConsultant, { requestId })).toMatchObject({ state: 'accepted' })
})

test('without consent nothing changes, and a proposal is answered once', async () => {
  const { client } = course
  const requestId = await course.accepted()
  const { id: reassignmentId } = await propose(requestId)
  expect(await refuseReassignment(client, { reassignmentId })).toMatchObject({ state: 'refused' })
  expect(await getRequest(client, { requestId })).toMatchObject({ state: 'accepted', consultant: { name: 'Badr' } })
  for (const answer of [consentToReassignment, refuseReassignment])
    await expect(answer(client, { reassignmentId })).rejects.toMatchObject({ code: 'not_open_for_this' })
})

test('another proposal takes the place of one that nobody answered', async () => {
  const requestId = await course.accepted()
  const first = await propose(requestId)
  const second = await propose(requestId, course.otherConsultant.actor.id)
  const { reassignments } = await getCourse(course.client, { requestId })
  expect(reassignments.map(({ id, state }) => [id, state])).toEqual(
    expect.arrayContaining([
      [first.id, 'withdrawn'],
      [second.id, 'open'],
    ]),
  )
  await expect(consentToReassignment(course.client, { reassignmentId: first.id })).rejects.toMatchObject({
    code: 'not_open_for_this',
  })
})

test('consent and refusal at once: one of them', async () => {
  const { client, world } = course
  const requestId = await course.accepted()
  const { id: reassignmentId } = await propose(requestId)
  const answers = await Promise.allSettled([
    consentToReassignment(client, { reassignmentId }),
    refuseReassignment(client, { reassignmentId }),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const names = (await announced(world, requestId)).map(({ name }) => name)
  expect(names.filter((name) => /reassignment-(consented|refused)/.test(name))).toHaveLength(1)
})

test('who may not', async () => {
  const { client, consultant, otherClient, otherConsultant } = course
  const requestId = await course.accepted()
  const wish = { requestId, cause: 'other', reason } as const
  const { id: reassignmentId } = await propose(requestId)
  for (const stranger of [client, consultant, otherClient, otherConsultant, course.world.visitor]) {
    const code = stranger.actor.kind === 'visitor' ? 'unauthenticated' : 'forbidden'
    await expect(proposeReassignment(stranger, wish)).rejects.toMatchObject({ code })
    await expect(listReassignmentCandidates(stranger, { requestId })).rejects.toMatchObject({ code })
  }
  for (const [who, stranger] of Object.entries({ ...strangersTo(course), consultant })) {
    const code = who === 'visitor' ? 'unauthenticated' : 'not_found'
    await expect(consentToReassignment(stranger, { reassignmentId }), who).rejects.toMatchObject({ code })
    await expect(refuseReassignment(stranger, { reassignmentId }), who).rejects.toMatchObject({ code })
  }
})
