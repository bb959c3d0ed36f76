import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Course, createCourse } from '../../test/factories/course.ts'
import {
  acceptAppointment,
  acceptOffer,
  getRequest,
  listBoard,
  pauseContact,
  proposeAppointment,
} from '../domains/consultations/index.ts'
import { handleDue } from '../domains/commitments/index.ts'
import { duties } from './duties.ts'
import { moveClock, passTime } from './rehearsal.ts'
import { deadlineEffects } from './reactions.ts'

/** Thursday 26 November 2026, 17:00 in Riyadh: an hour before the week ends. */
const thursday = '2026-11-26T14:00:00Z'
const due = '2026-11-29T09:00:00.000Z'
const afterDue = '2026-11-29T09:00:00.001Z'

let course: Course
beforeEach(async () => {
  course = await createCourse(thursday)
  return () => course.world.close()
})

const pass = (to: string, given = duties) => {
  const { platform, clock } = course.world
  return passTime(platform, Temporal.Instant.from(to), given, (instant) => {
    clock.set(instant)
    return Promise.resolve()
  })
}

const payload = z.object({ share: z.number().optional(), ahead: z.string().optional() })
/** What was announced under these names, with the instant of each, in the order of the table. */
async function announced(...names: string[]) {
  const rows = await course.world.platform.database.selectFrom('events').selectAll().orderBy('seq').execute()
  return rows
    .filter(({ name }) => names.includes(name))
    .map((row) => {
      const { share, ahead } = payload.parse(row.payload)
      return [row.name.split('.')[1], share ?? ahead, row.at.toString().slice(5)].filter((part) => part !== undefined)
    })
}

describe('a direct request sent on Thursday at 17:00', () => {
  test('is due on Sunday at 12:00:00.000, and can still be accepted then', async () => {
    const { practice, client, consultant } = course
    const { id, commitments } = await practice.sendDirect(client, consultant)
    expect(commitments).toMatchObject([{ clause: 'C4', dueAt: due }])
    await pass(due)
    expect(await acceptOffer(consultant, { requestId: id })).toMatchObject({ state: 'accepted' })
  })

  test('has lapsed a millisecond later, at the deadline, and stands on the board', async () => {
    const { practice, client, consultant, otherConsultant } = course
    const { id } = await practice.sendDirect(client, consultant)
    await pass(afterDue)
    await expect(acceptOffer(consultant, { requestId: id })).rejects.toMatchObject({ code: 'offer_lapsed' })
    expect(await getRequest(client, { requestId: id })).toMatchObject({ state: 'on_board', listedAt: due })
    expect((await listBoard(otherConsultant, {})).items).toMatchObject([{ id, listedAt: due }])
    expect(
      await announced('commitments.reminder-due', 'commitments.deadline-missed', 'consultations.offer-lapsed'),
    ).toEqual([
      ['reminder-due', 0.5, '11-29T07:00:00Z'],
      ['reminder-due', 0.75, '11-29T08:00:00Z'],
      ['reminder-due', 0.9, '11-29T08:36:00Z'],
      ['deadline-missed', '11-29T09:00:00.001Z'],
      ['offer-lapsed', '11-29T09:00:00.001Z'],
    ])
  })

  test('has lapsed, and is with the next best, who has four hours of their own', async () => {
    const { practice, client, consultant, otherConsultant } = course
    const { id } = await practice.sendDirect(client, consultant, { fallback: 'next_best' })
    await pass(afterDue)
    expect(await getRequest(otherConsultant, { requestId: id })).toMatchObject({ state: 'offered' })
    const [next] = (await getRequest(client, { requestId: id })).commitments
    expect(next).toMatchObject({ clause: 'C4', startedAt: afterDue, dueAt: '2026-11-29T13:00:00.001Z' })
  })
})

test('one long leap is as many short ones: what lapses, ages and resumes on the way comes at its own instant', async () => {
  const { practice, client, consultant } = course
  const waiting = await course.accepted()
  await pauseContact(client, { requestId: waiting, until: '2026-11-30' })
  const met = await course.accepted()
  const { id: appointmentId } = await proposeAppointment(consultant, {
    requestId: met,
    startsAt: '2026-12-02T09:00:00Z',
    minutes: 30,
  })
  await acceptAppointment(client, { appointmentId, sequence: 0 })
  await practice.sendDirect(client, consultant)
  await pass('2026-12-06T06:00:00Z')
  expect(
    await announced(
      'commitments.reminder-due',
      'commitments.deadline-missed',
      'consultations.contact-resumed',
      'consultations.appointment-near',
      'consultations.request-ageing',
    ),
  ).toEqual([
    ['reminder-due', 0.5, '11-29T07:00:00Z'],
    ['reminder-due', 0.75, '11-29T08:00:00Z'],
    ['reminder-due', 0.9, '11-29T08:36:00Z'],
    ['deadline-missed', '11-29T09:00:00.001Z'],
    // Midnight where the client lives, in Paris.
    ['contact-resumed', '11-29T23:00:00Z'],
    ['request-ageing', '11-30T09:00:00.001Z'],
    ['appointment-near', 'day', '12-01T09:00:00Z'],
    ['reminder-due', 0.5, '12-01T09:00:00Z'],
    ['reminder-due', 0.75, '12-01T15:00:00Z'],
    ['appointment-near', 'hour', '12-02T08:00:00Z'],
    ['reminder-due', 0.9, '12-02T09:36:00Z'],
    ['deadline-missed', '12-02T12:00:00.001Z'],
  ])
})

test('what fails does not hold the clock up: it is tried again at its own later instants', async () => {
  const { practice, client, consultant } = course
  const { id } = await practice.sendDirect(client, consultant)
  const tried: string[] = []
  const effects = {
    ...deadlineEffects,
    C4: async (...[context, passed]: Parameters<typeof deadlineEffects.C4>) => {
      tried.push(context.now.toString().slice(11))
      if (tried.length < 3) throw new Error('no luck')
      return deadlineEffects.C4(context, passed)
    },
  }
  await pass('2026-11-29T10:00:00Z', { ...duties, handleDue: (platform) => handleDue(platform, effects) })
  expect(tried).toEqual(['09:00:00.001Z', '09:00:01.001Z', '09:00:06.001Z'])
  expect(await getRequest(client, { requestId: id })).toMatchObject({ state: 'on_board', listedAt: due })
})

test('a real clock is moved by nobody', async () => {
  const { platform } = course.world
  const move = moveClock(platform, Temporal.Instant.from(due), duties)
  await expect(move).rejects.toMatchObject({ code: 'not_in_rehearsal' })
})
