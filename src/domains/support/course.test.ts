import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../../test/factories/consultations.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { duties } from '../../worker/duties.ts'
import { passTime } from '../../worker/rehearsal.ts'
import {
  addNote,
  assignTicket,
  changePriority,
  getTicket,
  goOnWithTicket,
  holdTicket,
  listTicketMessages,
  listTrail,
  openTicket,
  resolveTicket,
  sendReply,
} from './index.ts'

let world: World
let client: Person
let agent: Person
beforeAll(async () => {
  world = await createWorld()
  client = await world.person({ name: 'Omar' })
  agent = await world.person({ roles: ['agent'], name: 'Sara' })
})
afterAll(() => world.close())

const reports = {
  1: { subject: 'Payment', body: 'My payment fails.', impact: 'cannot_continue' },
  2: { subject: 'Requests', body: 'I cannot send a request.', impact: 'cannot_continue' },
  3: { subject: 'Slowness', body: 'Pages are slow.', impact: 'hindered' },
  4: { subject: 'A wish', body: 'I would like a dark theme.', impact: 'no_harm' },
} as const
type Priority = keyof typeof reports

const report = (priority: Priority, at: string) => {
  world.clock.set(at)
  return openTicket(client, { ...reports[priority], language: 'en' })
}
/** Moves to an instant, doing all that falls due on the way. */
const pass = (to: string) =>
  passTime(world.platform, Temporal.Instant.from(to), duties, (at) => Promise.resolve(world.clock.set(at)))
const read = (ticketId: string) => getTicket(client, { ticketId })
const dues = async (ticketId: string) => (await read(ticketId)).commitments.map(({ dueAt }) => dueAt)
const trail = async (ticketId: string) =>
  (await listTrail(agent, { ticketId, limit: 100 })).items.toReversed().map(({ kind, at }) => `${kind} ${at}`)

/** Sunday, 10:00 in Riyadh; Friday, 23:00. */
const inside = '2026-11-22T07:00:00Z'
const fridayNight = '2026-11-27T20:00:00Z'

test('paused, resumed, resolved, reopened and changed in priority, the resolution goes on with what it had', async () => {
  const { id } = await report(3, inside)
  await pass('2026-11-22T08:00:00Z')
  await sendReply(agent, { ticketId: id, body: 'Since when?', afterwards: 'wait' })
  expect(await read(id)).toMatchObject({ state: 'waiting', assignee: { name: 'Sara' }, nextDueAt: null })
  expect((await read(id)).commitments).toMatchObject([{ state: 'met' }, { state: 'paused' }])

  // A working day later, the client answers.
  await pass('2026-11-23T08:00:00Z')
  await sendReply(client, { ticketId: id, body: 'Since yesterday.' })
  expect(await read(id)).toMatchObject({ state: 'open', nextDueAt: '2026-11-26T07:00:00.000Z' })

  await pass('2026-11-23T09:00:00Z')
  await resolveTicket(agent, { ticketId: id, body: 'It is mended.' })
  expect((await read(id)).commitments).toMatchObject([{ state: 'met' }, { state: 'met' }])
  await pass('2026-11-24T09:00:00Z')
  await sendReply(client, { ticketId: id, body: 'It is still slow.' })
  expect(await read(id)).toMatchObject({ state: 'open', resolvedAt: null, nextDueAt: '2026-11-29T07:00:00.000Z' })

  const change = (priority: Priority) => changePriority(agent, { ticketId: id, priority, reason: 'As it turns out.' })
  expect((await change(2)).nextDueAt).toBe('2026-11-25T07:00:00.000Z')
  expect((await change(1)).nextDueAt).toBe('2026-11-24T11:00:00.000Z')
  // P4 promises no resolution; from there it is owed as if it always had been.
  expect(await change(4)).toMatchObject({ nextDueAt: null, commitments: [{ clause: 'S8.response', state: 'met' }] })
  expect((await change(2)).nextDueAt).toBe('2026-11-25T07:00:00.000Z')
})

test('a priority raised beyond its time is missed at the new deadline, and that breach stays', async () => {
  const { id } = await report(3, inside)
  await pass('2026-11-22T13:00:00Z')
  await changePriority(agent, { ticketId: id, priority: 1, reason: 'Nobody can pay.' })
  await pass('2026-11-22T13:00:01Z')
  await changePriority(agent, { ticketId: id, priority: 3, reason: 'It was one browser.' })
  expect((await read(id)).commitments).toMatchObject([
    { clause: 'S8.response', state: 'missed', breachedAt: '2026-11-22T08:00:00.000Z' },
    { clause: 'S8.resolution', state: 'missed', breachedAt: '2026-11-22T11:00:00.000Z' },
  ])
})

test('reminders, breach and closing come at their own instants', async () => {
  const { id } = await report(1, fridayNight)
  await pass('2026-11-28T01:00:00Z')
  const { rows: _, ...told } = await announcedOf(id)
  expect(told.reminders).toEqual([
    'S6.response 0.5 2026-11-27T20:30:00.000Z',
    'S6.response 0.75 2026-11-27T20:45:00.000Z',
    'S6.response 0.9 2026-11-27T20:54:00.000Z',
    'S6.resolution 0.5 2026-11-27T22:00:00.000Z',
    'S6.resolution 0.75 2026-11-27T23:00:00.000Z',
    'S6.resolution 0.9 2026-11-27T23:36:00.000Z',
  ])
  await resolveTicket(agent, { ticketId: id, body: 'Done, late.' })
  await pass('2026-12-10T00:00:00Z')
  expect(await trail(id)).toEqual([
    'opened 2026-11-27T20:00:00.000Z',
    'escalated 2026-11-27T20:30:00.000Z',
    'escalated 2026-11-27T20:45:00.000Z',
    'escalated 2026-11-27T20:54:00.000Z',
    'deadline_missed 2026-11-27T21:00:00.000Z',
    'escalated 2026-11-27T21:00:00.000Z',
    'escalated 2026-11-27T22:00:00.000Z',
    'escalated 2026-11-27T23:00:00.000Z',
    'escalated 2026-11-27T23:36:00.000Z',
    'deadline_missed 2026-11-28T00:00:00.000Z',
    'escalated 2026-11-28T00:00:00.000Z',
    'replied 2026-11-28T01:00:00.000Z',
    'resolved 2026-11-28T01:00:00.000Z',
    'closed 2026-12-05T01:00:00.000Z',
  ])
  await expect(sendReply(client, { ticketId: id, body: 'Again.' })).rejects.toMatchObject({ code: 'not_open_for_this' })
})

async function announcedOf(ticketId: string) {
  const rows = await world.platform.database
    .selectFrom('events')
    .select(['name', 'payload', 'at'])
    .where('name', '=', 'commitments.reminder-due')
    .orderBy('at')
    .execute()
  const reminders = rows.flatMap(({ payload, at }) => {
    const { subjectId, clause, share } = payload as { subjectId: string; clause: string; share: number }
    return subjectId === ticketId ? [`${clause} ${share} ${at.toString({ fractionalSecondDigits: 3 })}`] : []
  })
  return { rows, reminders }
}

describe('the desk', () => {
  test('a note is for colleagues, and answers nobody', async () => {
    const { id } = await report(3, inside)
    await addNote(agent, { ticketId: id, body: 'Known since Tuesday.' })
    expect(await read(id)).toMatchObject({ state: 'new', firstAnsweredAt: null })
    expect((await listTicketMessages(client, { ticketId: id })).items).toEqual([])
    expect((await listTicketMessages(agent, { ticketId: id })).items).toMatchObject([{ kind: 'note' }])
  })

  test('nothing is resolved before somebody wrote to the requester', async () => {
    const { id } = await report(3, inside)
    await expect(resolveTicket(agent, { ticketId: id })).rejects.toMatchObject({ fields: [{ path: 'body' }] })
    await sendReply(agent, { ticketId: id, body: 'Look now.', afterwards: 'resolve' })
    expect(await read(id)).toMatchObject({ state: 'resolved' })
  })

  test('putting aside pauses nothing, and has a reason that the requester reads', async () => {
    const { id } = await report(3, inside)
    const before = await dues(id)
    await holdTicket(agent, { ticketId: id, reason: 'A part is on its way.' })
    expect(await read(id)).toMatchObject({ state: 'on_hold', holdReason: 'A part is on its way.' })
    expect(await dues(id)).toEqual(before)
    expect(await goOnWithTicket(agent, { ticketId: id })).toMatchObject({ state: 'open', holdReason: null })
  })

  test('whoever takes it owes it; nobody answers themselves', async () => {
    const { id } = await report(3, inside)
    expect(await assignTicket(agent, { ticketId: id })).toMatchObject({ state: 'open', assignee: { name: 'Sara' } })
    await expect(assignTicket(agent, { ticketId: id, assigneeId: client.actor.id })).rejects.toMatchObject({
      fields: [{ path: 'assigneeId' }],
    })
    world.clock.set(inside)
    const own = await openTicket(agent, { ...reports[3], language: 'en' })
    await expect(assignTicket(agent, { ticketId: own.id })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('of two answers at once none is lost, and the first is the response', async () => {
    const { id } = await report(3, inside)
    const colleague = await world.person({ roles: ['agent'] })
    await Promise.all([agent, colleague].map((who) => sendReply(who, { ticketId: id, body: 'I see to it.' })))
    expect((await listTicketMessages(client, { ticketId: id })).items).toHaveLength(2)
    expect((await read(id)).commitments).toMatchObject([{ state: 'met' }, { state: 'running' }])
  })
})
