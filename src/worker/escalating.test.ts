import { afterAll, beforeAll, expect, test } from 'vitest'
import { item } from '../../test/factories/plan.ts'
import { createWorld, type World } from '../../test/world.ts'
import { previewEscalation } from '../domains/desk/index.ts'
import { getEscalation, setDutySettings, setEscalation, setRota } from '../domains/duty/index.ts'
import { listIncidents, openIncident } from '../domains/incidents/index.ts'
import { listNotifications } from '../domains/notifications/index.ts'
import { tieTicket, writePlanItem } from '../domains/plan/index.ts'
import {
  assignTicket,
  changePriority,
  getTicket,
  listTrail,
  openTicket,
  resolveTicket,
  suggestIncidents,
} from '../domains/support/index.ts'
import { duties } from './duties.ts'
import { passTime } from './rehearsal.ts'

type Person = Awaited<ReturnType<World['person']>>
let world: World
let amal: Person
let badr: Person
let boss: Person
let client: Person
beforeAll(async () => {
  world = await createWorld()
  amal = await world.person({ name: 'Amal', roles: ['agent'] })
  badr = await world.person({ name: 'Badr', roles: ['agent'] })
  boss = await world.person({ name: 'Boss', roles: ['administrator'] })
  client = await world.person()
  await setRota(boss, { revision: 1, members: [badr.actor.id], startsOn: '2026-11-22', handoverAt: '09:00' })
})
afterAll(() => world.close())

const passTo = (to: string) =>
  passTime(world.platform, Temporal.Instant.from(to), duties, (at) => {
    world.clock.set(at)
    return Promise.resolve()
  })
const kinds = {
  P1: { category: 'platform', impact: 'nothing_works' },
  P2: { category: 'requests', impact: 'hindered' },
  P3: { category: 'performance', impact: 'hindered' },
  P4: { category: 'wish', impact: 'no_harm' },
} as const
async function report(kind: keyof typeof kinds, at: string): Promise<string> {
  world.clock.set(at)
  const words = { subject: 'One thing', body: 'It is not as it was.', language: 'en' } as const
  return (await openTicket(client, { ...words, ...kinds[kind] })).id
}

test('whom an administrator names is told, nobody else; and it goes to somebody else', async () => {
  expect((await getEscalation(boss, {})).rules).toHaveLength(28)
  await setDutySettings(boss, {
    strategy: 'least_loaded',
    repeatMinutes: 5,
    callsEach: 3,
    peopleCalled: 2,
    administratorCalls: 12,
  })
  await setEscalation(boss, {
    rules: [{ clause: 'S8.response', share: 50, tell: ['administrators'], deeds: ['reassign'] }],
  })
  const ticketId = await report('P3', '2026-12-13T06:00:00Z')
  await passTo('2026-12-13T06:01:00Z')
  const first = (await getTicket(boss, { ticketId })).assignee?.name
  await passTo('2026-12-13T10:31:00Z')
  const second = (await getTicket(boss, { ticketId })).assignee?.name
  expect([first, second].toSorted()).toEqual(['Amal', 'Badr'])
  const told = async (person: Person) =>
    (await listNotifications(person, { limit: 100 })).items
      .filter(({ path, kind }) => path?.includes(ticketId) && kind === 'ticket_answer_due_soon')
      .map(({ at }) => at)
  expect(await told(boss)).toEqual(['2026-12-13T10:30:00.000Z'])
  expect(await told(amal)).toEqual([])
})

test('somebody is told by name, by one way alone; and a priority rises, which the plan no longer answers', async () => {
  const rule = {
    clause: 'S9.response' as const,
    share: 50,
    tell: [],
    people: [badr.actor.id],
    channels: ['in_app' as const],
    deeds: ['raise' as const],
  }
  await setEscalation(boss, { rules: [rule] })
  const stranger = setEscalation(boss, { rules: [{ ...rule, people: [client.actor.id] }] })
  await expect(stranger).rejects.toMatchObject({ code: 'not_found' })
  const ticketId = await report('P4', '2026-12-20T06:00:00Z')
  const { id: itemId } = await writePlanItem(boss, item)
  await tieTicket(amal, { ticketId, itemId })
  await passTo('2026-12-20T15:01:00Z')
  const raised = await getTicket(boss, { ticketId })
  expect(raised).toMatchObject({ priority: 3, priorityReason: { by: 'escalation' }, planItemId: null })
  const { items } = await listNotifications(badr, { limit: 100 })
  expect(items.find(({ path, kind }) => path?.includes(ticketId) && kind === 'ticket_answer_due_soon')).toBeDefined()
  const mails = await world.platform.database
    .selectFrom('deliveries')
    .select('id')
    .where('personId', '=', badr.actor.id)
    .where('kind', '=', 'ticket_answer_due_soon')
    .where('committedAt', '=', Temporal.Instant.from('2026-12-20T15:00:00Z'))
    .execute()
  expect(mails).toEqual([])
})

test('the table, or an edited one, is tried on a past ticket and on one that nobody reported; nothing happens', async () => {
  await setRota(boss, { revision: 2, members: [badr.actor.id], startsOn: '2026-11-22', handoverAt: '09:00' })
  const ticketId = await report('P1', '2026-12-22T23:00:00Z')
  await passTo('2026-12-22T23:20:00Z')
  await assignTicket(boss, { ticketId, assigneeId: amal.actor.id })
  await passTo('2026-12-22T23:40:00Z')
  await resolveTicket(amal, { ticketId, body: 'Done.' })
  const { number } = await getTicket(boss, { ticketId })
  const edited = { clause: 'S6.response', share: 50, tell: ['assignee', 'on_call'], deeds: ['raise'] } as const
  const rules = [{ ...edited, tell: [...edited.tell], deeds: [...edited.deeds], channels: ['mail' as const] }]
  const before = await listTrail(boss, { ticketId, limit: 100 })
  const tried = await previewEscalation(boss, { number, rules })
  expect(tried.marks).toHaveLength(8)
  const markOf = (clause: string, share: number) =>
    tried.marks.find((mark) => mark.clause === clause && mark.share === share)
  expect(markOf('S6.response', 50)).toMatchObject({
    at: '2026-12-22T23:30:00.000Z',
    keptAt: null,
    people: [{ name: 'Amal' }, { name: 'Badr' }],
    channels: ['mail'],
    deeds: [{ deed: 'raise', outcome: 'highest' }],
  })
  expect(markOf('S6.response', 75)).toMatchObject({ keptAt: '2026-12-22T23:40:00.000Z', people: [], deeds: [] })
  expect(await listTrail(boss, { ticketId, limit: 100 })).toEqual(before)
  // The eve of Eid al-Fitr 2027, a Monday at 17:00: an hour counts, then the holidays do not.
  const imagined = await previewEscalation(boss, { priority: 3, at: '2027-03-08T14:00:00Z' })
  const [first] = imagined.marks
  expect(first).toMatchObject({ clause: 'S8.response', share: 50 })
  expect(first?.sentence).toContain('Eid')
  await expect(previewEscalation(boss, { number: 'T-1999-1' })).rejects.toMatchObject({ code: 'invalid_input' })
})

test('a mark opens an incident of its kind once; many urgent reports of one kind are offered as one', async () => {
  const rule = { clause: 'S7.response' as const, share: 50, tell: [], deeds: ['incident' as const] }
  await setEscalation(boss, { rules: [rule] })
  const [first, second] = [await report('P2', '2026-12-23T06:00:00Z'), await report('P2', '2026-12-23T06:01:00Z')]
  await passTo('2026-12-23T08:02:00Z')
  const { items } = await listIncidents(client, {})
  expect(items).toMatchObject([{ state: 'investigating', categories: ['requests'] }])
  for (const ticketId of [first, second]) {
    expect((await getTicket(boss, { ticketId })).incidentId).toBe(items[0]?.id)
  }
  expect((await suggestIncidents(amal, {})).items).toEqual([])
  const words = { subject: 'Cards fail', body: 'Nobody can pay.', language: 'en', impact: 'nothing_works' } as const
  const reported = []
  for (let person = 0; person < 3; person += 1) {
    const { id } = await openTicket(await world.person(), { ...words, category: 'payment' })
    reported.push(id)
  }
  expect((await suggestIncidents(amal, {})).items).toMatchObject([{ category: 'payment', people: 3, tickets: 3 }])
  const said = { en: 'Cards fail' }
  const opened = await openIncident(amal, { title: said, texts: said, categories: ['payment'], crowd: 'payment' })
  expect(opened.tickets.map(({ id }) => id).toSorted()).toEqual(reported.toSorted())
  expect((await suggestIncidents(amal, {})).items).toEqual([])
})

test('what was P1, and is P1 again, tells nobody a second time what it told', async () => {
  const ticketId = await report('P1', '2026-12-27T06:00:00Z')
  await passTo('2026-12-27T10:01:00Z')
  const told = async (person: Person, kind: string) =>
    (await listNotifications(person, { limit: 100 })).items.filter(
      ({ path, kind: of }) => path?.includes(ticketId) && of === kind,
    ).length
  const counts = async () => [
    await told(boss, 'ticket_solution_missed'),
    await told(client, 'ticket_missed_requester'),
    (await listTrail(boss, { ticketId, limit: 100 })).items.filter(({ kind }) => kind === 'escalated').length,
  ]
  const before = await counts()
  // Of the response and of the solution.
  expect(before).toEqual([1, 2, 8])
  const reason = 'So it is.'
  await changePriority(boss, { ticketId, priority: 4, reason })
  await passTo('2026-12-27T10:05:00Z')
  await changePriority(boss, { ticketId, priority: 1, reason })
  await passTo('2026-12-27T10:10:00Z')
  expect(await counts()).toEqual(before)
})
