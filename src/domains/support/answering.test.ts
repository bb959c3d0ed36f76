import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '../../../test/factories/consultations.ts'
import { greeting } from '../../../test/factories/desk.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { reactions } from '../../worker/reactions.ts'
import { relayEvents } from '../../worker/relay.ts'
import {
  addNote,
  answerTicket,
  changePriority,
  getBulk,
  getTicket,
  getTicketDesk,
  listBulkResults,
  listTicketMessages,
  listTrail,
  mergeTickets,
  noteTicket,
  resolveTicket,
  openTicket,
  sendHeldReplies,
  sendReply,
  startBulk,
  takeBackReply,
  waitForRequester,
  writeMacro,
} from './index.ts'

let world: World
let client: Person
let agent: Person
let colleague: Person
beforeAll(async () => {
  world = await createWorld()
  client = await world.person({ name: 'Sara' })
  agent = await world.person({ roles: ['agent'], name: 'Omar' })
  colleague = await world.person({ roles: ['agent'], name: 'Zoé Lefèvre' })
})
afterAll(() => world.close())

const report = (category: 'platform' | 'requests' | 'interface' = 'requests', by = client) =>
  openTicket(by, { category, subject: 'Trouble', body: 'It fails.', impact: 'hindered', language: 'en' })
const read = async (by: Person, ticketId: string) =>
  (await listTicketMessages(by, { ticketId })).items.map(({ body, withdrawnAt }) => [body, withdrawnAt !== null])
const leave = () => sendHeldReplies(world.system, {})
const metOf = async (ticketId: string) => (await getTicket(agent, { ticketId })).commitments.map(({ metAt }) => metAt)

test('a reply leaves after ten seconds, counts when it was sent, and what was asked for follows', async () => {
  const { id: ticketId } = await report()
  const sentAt = (await world.clock.now()).toString({ fractionalSecondDigits: 3 })
  await answerTicket(agent, { ticketId, body: 'Try again.', deeds: [{ do: 'wait' }] })
  world.clock.by({ seconds: 9 })
  expect(await leave()).toEqual({ sent: 0 })
  expect(await read(client, ticketId)).toEqual([])
  expect(await metOf(ticketId)).toEqual([null, null])
  world.clock.by({ seconds: 1 })
  expect(await leave()).toEqual({ sent: 1 })
  expect(await leave()).toEqual({ sent: 0 })
  expect(await read(client, ticketId)).toEqual([['Try again.', false]])
  expect(await getTicket(client, { ticketId })).toMatchObject({
    state: 'waiting',
    firstAnsweredAt: sentAt,
    assignee: { id: agent.actor.id },
    commitments: [{ metAt: sentAt }, { state: 'paused' }],
  })
})

test('taken back in time it was never the response, and nothing follows; afterwards it has left', async () => {
  const { id: ticketId } = await report()
  const { id: messageId } = await answerTicket(agent, { ticketId, body: 'Wrong one.', deeds: [{ do: 'resolve' }] })
  await expect(takeBackReply(colleague, { messageId })).rejects.toMatchObject({ code: 'not_found' })
  await takeBackReply(agent, { messageId })
  await expect(takeBackReply(agent, { messageId })).rejects.toMatchObject({ code: 'reply_has_left' })
  world.clock.by({ seconds: 11 })
  await leave()
  expect(await metOf(ticketId)).toEqual([null, null])
  expect((await getTicket(client, { ticketId })).state).toBe('new')
  expect(await read(client, ticketId)).toEqual([])
  expect(await read(agent, ticketId)).toEqual([['Wrong one.', true]])
  expect((await listTrail(agent, { ticketId })).items.map(({ kind }) => kind)).toEqual(['reply_taken_back', 'opened'])
  const { id: other } = await answerTicket(agent, { ticketId, body: 'The right one.' })
  world.clock.by({ seconds: 10 })
  await leave()
  await expect(takeBackReply(agent, { messageId: other })).rejects.toMatchObject({ code: 'reply_has_left' })
})

test('near to the deadline of the response nothing is held', async () => {
  const { id: ticketId } = await report('platform')
  world.clock.by({ minutes: 59, seconds: 30 })
  await answerTicket(agent, { ticketId, body: 'We are on it.' })
  expect(await read(client, ticketId)).toEqual([['We are on it.', false]])
  expect((await getTicket(client, { ticketId })).commitments).toMatchObject([{ state: 'met', breachedAt: null }, {}])
})

test('two agents at once: no reply is lost, none is sent twice, and who has not read the other’s is told', async () => {
  const { id: ticketId } = await report()
  const twice = { ...agent, idempotencyKey: 'one-press-of-a-button' }
  const mine = { ticketId, body: 'From Omar.' }
  const sent = await Promise.all([
    answerTicket(twice, mine),
    answerTicket(twice, mine),
    answerTicket(colleague, { ticketId, body: 'From Zoé.' }),
  ])
  expect(sent[0]?.id).toBe(sent[1]?.id)
  const late = { ticketId, body: 'Not having read.', seen: null }
  const third = await world.person({ roles: ['agent'] })
  await expect(answerTicket(third, late)).rejects.toMatchObject({ code: 'answered_meanwhile' })
  world.clock.by({ seconds: 10 })
  // Two workers come at the same moment.
  await Promise.all([leave(), leave()])
  const bodies = (await read(client, ticketId)).map(([body]) => body)
  expect(bodies.toSorted()).toEqual(['From Omar.', 'From Zoé.'])
  const replied = (await listTrail(agent, { ticketId })).items.filter(({ kind }) => kind === 'replied')
  expect(replied).toHaveLength(2)
})

test('who is named in a note is told, and follows', async () => {
  const { id: ticketId } = await report()
  await addNote(agent, { ticketId, body: 'Seen this before, @zoe lefevre?' })
  expect((await getTicketDesk(colleague, { ticketId })).followers).toMatchObject([{ id: colleague.actor.id }])
  expect(await read(client, ticketId)).toEqual([])
})

test('a macro does its deeds along with a note too, or nothing is noted', async () => {
  const { id: ticketId } = await report()
  const hold = { do: 'hold', reason: 'The bank looks into it' } as const
  await noteTicket(agent, { ticketId, body: 'Asked the bank.', deeds: [{ do: 'take' }, hold] })
  expect(await getTicket(agent, { ticketId })).toMatchObject({ state: 'on_hold', assignee: { id: agent.actor.id } })
  await resolveTicket(agent, { ticketId, body: 'Settled.' })
  await expect(noteTicket(agent, { ticketId, body: 'Again.', deeds: [hold] })).rejects.toThrow('not_open_for_this')
  expect((await read(agent, ticketId)).map(([body]) => body)).not.toContain('Again.')
})

test('merged, both keep their clocks, and are answered and resolved by their own deadlines', async () => {
  const urgent = await report('requests')
  world.clock.by({ hours: 1 })
  const other = await report('interface')
  await sendReply(agent, { ticketId: other.id, body: 'A question.', afterwards: 'wait' })
  const whole = await mergeTickets(agent, { ticketId: urgent.id, number: other.number })
  expect(whole).toMatchObject({ id: other.id, state: 'waiting' })
  const joined = async () => (await getTicketDesk(agent, { ticketId: other.id })).joined
  // The answer to the older is still owed, by its own deadline; its solution waits as the other's does.
  expect(whole.nextDueAt).toBe(urgent.nextDueAt)
  expect(await joined()).toHaveLength(2)
  expect(await getTicket(client, { ticketId: urgent.id })).toMatchObject({ state: 'closed', mergedIntoId: other.id })
  world.clock.by({ minutes: 10 })
  await sendReply(client, { ticketId: other.id, body: 'An answer.' })
  await sendReply(agent, { ticketId: other.id, body: 'Done.', afterwards: 'resolve' })
  expect((await joined()).map(({ state }) => state)).toEqual(['met', 'met'])
  const stranger = await report('requests', await world.person())
  const [mine, theirs] = [await report(), stranger]
  const refused = mergeTickets(agent, { ticketId: mine.id, number: theirs.number })
  await expect(refused).rejects.toMatchObject({ fields: [{ path: 'number' }] })
})

test('merged again, what was merged before goes on with it: it stood still, and runs', async () => {
  const [first, second, third] = [await report(), await report('interface'), await report('interface')]
  await mergeTickets(agent, { ticketId: first.id, number: second.number })
  await sendReply(agent, { ticketId: second.id, body: 'A question.', afterwards: 'wait' })
  const stateOf = async () => (await getTicket(agent, { ticketId: first.id })).commitments[1]?.state
  expect(await stateOf()).toBe('paused')
  await mergeTickets(agent, { ticketId: second.id, number: third.number })
  expect(await stateOf()).toBe('running')
  expect((await getTicketDesk(agent, { ticketId: third.id })).joined).toHaveLength(4)
})

test('a macro does many tickets at once; each that refuses says why', async () => {
  const administrator = await world.person({ roles: ['administrator'] })
  const { id: macroId } = await writeMacro(administrator, { ...greeting, actions: [{ do: 'take' }, { do: 'resolve' }] })
  const open = await report()
  const resolved = await report()
  await sendReply(agent, { ticketId: resolved.id, body: 'Done.', afterwards: 'resolve' })
  const own = await report('requests', agent)
  const ticketIds = [open.id, resolved.id, own.id]
  const run = await startBulk(agent, { deed: { do: 'macro', macroId }, ticketIds })
  while ((await relayEvents(world.platform, reactions)) > 0);
  expect(await getBulk(agent, { runId: run.id })).toMatchObject({ done: 1, refused: 2, left: 0 })
  const refused = (await listBulkResults(agent, { runId: run.id, refused: true })).items
  expect(Object.fromEntries(refused.map(({ ticket, refusal }) => [ticket.id, refusal?.code]))).toEqual({
    [resolved.id]: 'not_open_for_this',
    [own.id]: 'forbidden',
  })
  // What was refused left nothing: no word of the macro.
  expect((await read(client, resolved.id)).map(([body]) => body)).toEqual(['Done.'])
  expect((await read(client, open.id)).map(([body]) => body)).toEqual(['Dear Sara'])
  expect((await getTicket(agent, { ticketId: open.id })).state).toBe('resolved')
})

test('a reply that is held while the priority changes or somebody waits still leaves', async () => {
  const { id: ticketId } = await report()
  await answerTicket(agent, { ticketId, body: 'A moment.', deeds: [{ do: 'wait' }] })
  await changePriority(colleague, { ticketId, priority: 3, reason: 'It can wait.' })
  await waitForRequester(colleague, { ticketId })
  world.clock.by({ seconds: 10 })
  await leave()
  expect(await read(client, ticketId)).toEqual([['A moment.', false]])
  const kinds = (await listTrail(agent, { ticketId })).items.map(({ kind }) => kind)
  expect(kinds.slice(0, 2)).toEqual(['deed_refused', 'replied'])
})
