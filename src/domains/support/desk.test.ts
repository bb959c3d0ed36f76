import { afterAll, beforeAll, expect, test } from 'vitest'
import { greeting, say } from '../../../test/factories/desk.ts'
import type { Person } from '../../../test/factories/consultations.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { reactions } from '../../worker/reactions.ts'
import { relayEvents } from '../../worker/relay.ts'
import { listQueue } from '../desk/index.ts'
import {
  changeMacro,
  countDesk,
  fillMacro,
  followTicket,
  getBulk,
  getTicketDesk,
  indexAllTicketWords,
  indexTicketWords,
  linkTickets,
  listBulkResults,
  listFilters,
  listMacros,
  openTicket,
  removeFilter,
  retireMacro,
  saveFilter,
  shareFilter,
  splitTicket,
  startBulk,
  unlinkTickets,
  writeMacro,
} from './index.ts'

let world: World
let client: Person
let agent: Person
let colleague: Person
let administrator: Person
beforeAll(async () => {
  world = await createWorld()
  client = await world.person({ name: 'Sara' })
  agent = await world.person({ roles: ['agent'], name: 'Omar' })
  colleague = await world.person({ roles: ['agent'], name: 'Zoé' })
  administrator = await world.person({ roles: ['administrator'] })
})
afterAll(() => world.close())

const report = (category: 'platform' | 'requests' | 'wish', subject: string) =>
  openTicket(client, { category, subject, body: 'It fails.', impact: 'hindered', language: 'en' })
const relay = async () => {
  while ((await relayEvents(world.platform, reactions)) > 0);
}

test('the queue is by the next deadline, by pages; filters and words narrow it', async () => {
  const wish = await report('wish', 'A darker theme')
  const down = await report('platform', 'Nothing answers')
  const stuck = await report('requests', 'Cannot send')
  for (const { id } of [wish, down, stuck]) await indexTicketWords(world.system, { ticketId: id })
  const idsOf = async (query: object) => (await listQueue(agent, query)).items.map(({ id }) => id)
  expect(await idsOf({})).toEqual([down.id, stuck.id, wish.id])
  const first = await listQueue(agent, { limit: 2 })
  expect(await idsOf({ cursor: first.next ?? '', limit: 2 })).toEqual([wish.id])
  expect(await idsOf({ priority: '2' })).toEqual([stuck.id])
  expect(await idsOf({ q: 'darkest theme' })).toEqual([])
  expect(await idsOf({ q: 'theme' })).toEqual([wish.id])
  expect(await idsOf({ q: wish.number })).toEqual([wish.id])
  expect(await idsOf({ q: 'sara cannot' })).toEqual([stuck.id])
  expect(await idsOf({ assignee: 'me' })).toEqual([])
  expect(await idsOf({ state: 'over' })).toEqual([])
  await followTicket(agent, { ticketId: wish.id })
  expect(await idsOf({ following: 'true' })).toEqual([wish.id])
  expect(await countDesk(agent, {})).toMatchObject({ all: 3, nobodys: 3, mine: 0, following: 1, overdue: 0 })
  await expect(listQueue(agent, { cursor: 'x' })).rejects.toMatchObject({ code: 'invalid_input' })
})

test('a macro speaks the ticket’s language, of its deadlines in the requester’s zone', async () => {
  const { name } = greeting
  const en = 'Dear {requester}, {agent} answers {number} until {answer_due}.'
  const macro = await writeMacro(administrator, { name, texts: { ...greeting.texts, en }, actions: [{ do: 'take' }] })
  const ticket = await report('platform', 'Down')
  const filled = await fillMacro(agent, { ticketId: ticket.id, macroId: macro.id })
  expect(filled.body).toBe(
    `Dear Sara, Omar answers ${ticket.number} until Sunday 22 November at 10:00 GMT+3.`.replace(
      ' at ',
      filled.body.includes(' at ') ? ' at ' : ', ',
    ),
  )
  expect(filled.actions).toEqual([{ do: 'take' }])
  const wrong = { macroId: macro.id, name, texts: { ...greeting.texts, fr: 'Bonjour {nom}' } }
  await expect(changeMacro(administrator, wrong)).rejects.toMatchObject({ fields: [{ path: 'texts.fr' }] })
  await expect(writeMacro(administrator, { name })).rejects.toMatchObject({ fields: [{ code: 'macro_says_nothing' }] })
  await retireMacro(administrator, { macroId: macro.id })
  expect((await listMacros(agent, {})).items).toEqual([])
})

test('a filter is its owner’s until it is shared; an administrator may put a shared one away', async () => {
  const { id } = await saveFilter(agent, { name: 'Urgent', definition: { priority: 1, assignee: 'me' } })
  const seen = async (by: Person) => (await listFilters(by, {})).items.map((one) => one.id)
  expect([await seen(agent), await seen(colleague)]).toEqual([[id], []])
  await expect(shareFilter(colleague, { filterId: id, shared: true })).rejects.toMatchObject({ code: 'not_found' })
  await expect(removeFilter(administrator, { filterId: id })).rejects.toMatchObject({ code: 'not_found' })
  await shareFilter(agent, { filterId: id, shared: true })
  expect((await listFilters(colleague, {})).items).toMatchObject([{ id, own: false, definition: { priority: 1 } }])
  await removeFilter(administrator, { filterId: id })
  expect(await seen(agent)).toEqual([])
})

test('tickets are linked by number, both ways and once', async () => {
  const [one, other] = [await report('wish', 'One'), await report('wish', 'Other')]
  const digits = other.number.replace(/^T-\d+-0*/, '')
  await linkTickets(agent, { ticketId: one.id, number: digits })
  await linkTickets(agent, { ticketId: other.id, number: one.number.toLowerCase() })
  const links = async (ticketId: string) =>
    (await getTicketDesk(agent, { ticketId })).links.map(({ ticket, kind }) => [ticket.id, kind])
  expect(await links(one.id)).toEqual([[other.id, 'related']])
  expect(await links(other.id)).toEqual([[one.id, 'related']])
  for (const number of ['999999', one.number])
    await expect(linkTickets(agent, { ticketId: one.id, number })).rejects.toMatchObject({
      fields: [{ path: 'number' }],
    })
  await unlinkTickets(agent, { ticketId: other.id, otherId: one.id })
  expect(await links(one.id)).toEqual([])
})

test('a message about another matter becomes a ticket whose promises run from when it was sent', async () => {
  const ticket = await report('requests', 'Cannot send')
  world.clock.by({ minutes: 30 })
  const messageId = await say(world, ticket.id, client, 'And I cannot receive either.')
  world.clock.by({ hours: 2 })
  const split = await splitTicket(agent, { ticketId: ticket.id, messageId, subject: 'Cannot receive' })
  expect(split).toMatchObject({
    subject: 'Cannot receive',
    body: 'And I cannot receive either.',
    requester: { id: client.actor.id },
    openedAt: '2026-11-22T06:30:00.000Z',
    nextDueAt: '2026-11-22T10:30:00.000Z',
  })
  expect((await getTicketDesk(agent, { ticketId: split.id })).links).toMatchObject([
    { kind: 'split', ticket: { id: ticket.id } },
  ])
})

test('a bulk run does each ticket by itself, tells how far it has come, and what was refused', async () => {
  const ids: string[] = []
  for (let n = 0; n < 30; n += 1) ids.push((await report('wish', `Wish ${n}`)).id)
  const own = await openTicket(agent, { subject: 'Mine', body: 'Mine.', impact: 'no_harm', language: 'en' })
  const run = await startBulk(agent, { deed: { do: 'follow' }, ticketIds: [...ids, own.id] })
  expect(run).toMatchObject({ total: 31, left: 31, endedAt: null })
  await relay()
  expect(await getBulk(agent, { runId: run.id })).toMatchObject({ done: 31, refused: 0, left: 0 })
  expect((await listBulkResults(agent, { runId: run.id, limit: 100 })).items).toHaveLength(31)
  await expect(getBulk(colleague, { runId: run.id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(startBulk(agent, { deed: { do: 'follow' } })).rejects.toMatchObject({ code: 'invalid_input' })
  const found = await startBulk(agent, { deed: { do: 'follow' }, filter: { category: 'platform' } })
  expect(found.total).toBe(2)
})

test('the words of all tickets are read anew by a command', async () => {
  const { id } = await report('requests', 'Lost among kingfishers')
  const idsOf = async () => (await listQueue(agent, { q: 'kingfishers' })).items.map((item) => item.id)
  expect(await idsOf()).toEqual([])
  const { count } = await world.platform.database
    .selectFrom('tickets')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  expect(await indexAllTicketWords(world.system)).toBe(count)
  expect(await idsOf()).toEqual([id])
})
