import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../test/world.ts'
import { chooseTeam, leaveTeamToTable, listQueue } from '../domains/desk/index.ts'
import {
  createTeam,
  removeTeam,
  setDutySettings,
  setEscalation,
  setTeamTable,
  switchDuty,
} from '../domains/duty/index.ts'
import { listNotifications } from '../domains/notifications/index.ts'
import {
  assignTicket,
  changePriority,
  getTicket,
  getTicketDesk,
  listTrail,
  openTicket,
  resolveTicket,
} from '../domains/support/index.ts'
import { duties } from './duties.ts'
import { passTime } from './rehearsal.ts'

type Person = Awaited<ReturnType<World['person']>>
let world: World
let [amal, badr, boss, client]: Person[] = []
let billing = ''
let pages = ''
const people = () => {
  if (!amal || !badr || !boss || !client) throw new Error('four people')
  return { amal, badr, boss, client }
}
const named = (en: string) => ({ ar: `فريق ${en}`, fr: `Équipe ${en}`, en })

/** Sunday 10:00 in Riyadh: payments go to billing, slow pages of P3 to pages. */
beforeAll(async () => {
  world = await createWorld({ at: '2026-11-22T07:00:00Z' })
  amal = await world.person({ name: 'Amal', roles: ['agent'] })
  badr = await world.person({ name: 'Badr', roles: ['agent'] })
  boss = await world.person({ name: 'Boss', roles: ['administrator'] })
  client = await world.person()
  billing = (await createTeam(boss, { name: named('Billing'), members: [badr.actor.id] })).id
  pages = (await createTeam(boss, { name: named('Pages'), members: [amal.actor.id] })).id
  const payment = ([1, 2, 3, 4] as const).map((priority) => ({ category: 'payment', priority, teamId: billing }))
  await setTeamTable(boss, { rules: [...payment, { category: 'performance', priority: 3, teamId: pages }] })
})
afterAll(() => world.close())

const passTo = (to: Temporal.Instant) =>
  passTime(world.platform, to, duties, (at) => {
    world.clock.set(at)
    return Promise.resolve()
  })
const pass = async (minutes = 1) => passTo((await world.clock.now()).add({ minutes }))
async function report(category: 'payment' | 'performance' | 'question'): Promise<string> {
  const words = { subject: 'One thing', body: 'It is not as it was.', language: 'en', impact: 'hindered' } as const
  const { id } = await openTicket(people().client, { ...words, category })
  await pass()
  return id
}
const teamOf = async (ticketId: string) => (await getTicketDesk(people().boss, { ticketId })).teamId
const lastOf = async (ticketId: string) => (await listTrail(people().boss, { ticketId })).items[0]
const reason = 'So it is.'

test('the table says which team has a new ticket, and says so again when it changes; the trail keeps the name', async () => {
  const ticketId = await report('performance')
  expect(await teamOf(ticketId)).toBe(pages)
  expect(await lastOf(ticketId)).toMatchObject({
    kind: 'team_set',
    actor: null,
    details: { teamId: pages, formerId: null, name: named('Pages') },
  })
  await changePriority(people().amal, { ticketId, priority: 3, category: 'payment', reason })
  await pass()
  expect(await teamOf(ticketId)).toBe(billing)
  await changePriority(people().amal, { ticketId, priority: 3, category: 'question', reason })
  await pass()
  expect(await teamOf(ticketId)).toBeNull()
})

test('an agent’s choice stands until they leave it to the table again; the queue is filtered by it', async () => {
  const { amal: agent, client: requester } = people()
  const ticketId = await report('performance')
  await chooseTeam(agent, { ticketId, teamId: billing })
  await changePriority(agent, { ticketId, priority: 2, reason })
  await pass()
  expect(await getTicketDesk(agent, { ticketId })).toMatchObject({ teamId: billing, teamChosen: true })
  const queue = async (team: string) =>
    (await listQueue(agent, { team })).items.flatMap((item) => (item.kind === 'ticket' ? [[item.id, item.team]] : []))
  expect(await queue(billing)).toEqual([[ticketId, { id: billing, name: named('Billing') }]])
  expect((await queue('none')).map(([id]) => id)).not.toContain(ticketId)
  await changePriority(agent, { ticketId, priority: 3, reason })
  expect((await leaveTeamToTable(agent, { ticketId })).team?.id).toBe(pages)
  expect(await getTicketDesk(agent, { ticketId })).toMatchObject({ teamId: pages, teamChosen: false })
  await expect(chooseTeam(agent, { ticketId, teamId: ticketId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(chooseTeam(requester, { ticketId, teamId: pages })).rejects.toMatchObject({ code: 'forbidden' })
  await resolveTicket(agent, { ticketId, body: 'Done.' })
  await expect(chooseTeam(agent, { ticketId, teamId: billing })).rejects.toMatchObject({ code: 'not_open_for_this' })
  await expect(leaveTeamToTable(agent, { ticketId })).rejects.toMatchObject({ code: 'not_open_for_this' })
})

test('a ticket is given out within its team, and to all who are there when nobody of it is; the trail says so', async () => {
  const { badr: biller, boss: administrator } = people()
  const settings = { repeatMinutes: 5, callsEach: 3, peopleCalled: 2, administratorCalls: 12 }
  await setDutySettings(administrator, { strategy: 'least_loaded', ...settings })
  const [first, second] = [await report('payment'), await report('payment')]
  const holder = async (ticketId: string) => (await getTicket(administrator, { ticketId })).assignee?.name
  expect([await holder(first), await holder(second)]).toEqual(['Badr', 'Badr'])
  await switchDuty(biller, { on: false })
  await pass()
  const third = await report('payment')
  expect(await holder(third)).toBe('Amal')
  expect(await lastOf(third)).toMatchObject({ kind: 'assigned', details: { why: 'new', without: ['team'] } })
  await setDutySettings(administrator, { strategy: 'none', ...settings })
  await switchDuty(biller, { on: true })
  await pass()
})

test('the team of the escalation table is the ticket’s own', async () => {
  const { amal: agent, badr: biller, boss: administrator } = people()
  await setEscalation(administrator, {
    rules: [{ clause: 'S8.response', share: 50, tell: ['team'], deeds: [] }],
  })
  world.clock.set('2026-11-23T06:00:00Z')
  const ticketId = await report('performance')
  await assignTicket(administrator, { ticketId, assigneeId: biller.actor.id })
  await passTo(Temporal.Instant.from('2026-11-23T10:31:00Z'))
  const told = async (person: Person) =>
    (await listNotifications(person, { limit: 100 })).items.filter(
      ({ path, kind }) => path?.includes(ticketId) && kind === 'ticket_answer_due_soon',
    ).length
  expect([await told(agent), await told(biller)]).toEqual([1, 0])
})

test('a team that is dissolved has no tickets, and no line in the table', async () => {
  const { amal: agent, boss: administrator } = people()
  const ticketId = await report('payment')
  expect(await teamOf(ticketId)).toBe(billing)
  await removeTeam(administrator, { teamId: billing })
  expect(await teamOf(ticketId)).toBeNull()
  const next = await report('payment')
  expect(await teamOf(next)).toBeNull()
  await chooseTeam(agent, { ticketId: next, teamId: null })
  expect(await getTicketDesk(agent, { ticketId: next })).toMatchObject({ teamId: null, teamChosen: true })
})
