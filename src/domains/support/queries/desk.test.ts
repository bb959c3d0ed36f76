import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeManyTickets } from '../../../../test/factories/many-tickets.ts'
import { plansOf } from '../../../../test/query-plan.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { queryOf, wanted } from '../../../base/search-words.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import { chosenIds, countTickets, type TicketChoice, ticketQueue } from './desk.ts'
import { linksOf, mergedInto, ticketByNumber } from './ties.ts'

let world: World
let agents: string[] = []

beforeAll(async () => {
  world = await createWorld()
  const people = [
    await world.person(),
    await world.person({ roles: ['agent'] }),
    await world.person({ roles: ['agent'] }),
  ]
  const [requester = '', ...rest] = people.map(({ actor }) => actor.id)
  agents = rest
  await makeManyTickets(world.platform.database, { open: 20_000, over: 10_000, requesters: [requester], agents })
})
afterAll(() => world.close())

const somewhere = { at: Temporal.Instant.from('2026-02-01T00:00:00Z'), id: '00000000-0000-7000-8000-000000000001' }
const words = (text: string): TicketChoice => ({ words: queryOf(wanted(text)) ?? '' })
type Queries = (db: DatabaseTransaction) => Promise<unknown>
const list =
  (choice: () => TicketChoice, after: typeof somewhere | null = null): Queries =>
  (db) =>
    ticketQueue(db, choice(), after, 26)

test.each<[string, Queries, string]>([
  ['the queue', list(() => ({})), 'tickets_queue'],
  ['and further on', list(() => ({}), somewhere), 'tickets_queue'],
  ['what is overdue', list(() => ({ dueBefore: somewhere.at })), 'tickets_queue'],
  ['one state', list(() => ({ state: 'waiting' })), 'tickets_queue'],
  ['one priority, further on', list(() => ({ priority: 1 }), somewhere), 'tickets_queue'],
  ['one category', list(() => ({ category: 'payment' })), 'tickets_queue'],
  ['one language', list(() => ({ language: 'fr' })), 'tickets_queue'],
  ['one channel', list(() => ({ channel: 'chat' })), 'tickets_queue'],
  ['a channel that nobody uses', list(() => ({ channel: 'import' })), 'tickets_queue_of_channel'],
  ['one’s own', list(() => ({ assigneeId: agents[0] })), 'tickets_queue'],
  ['nobody’s', list(() => ({ assigneeId: null })), 'tickets_queue'],
  ['nobody’s of one priority', list(() => ({ assigneeId: null, priority: 2 })), 'tickets_queue'],
  ['somebody’s who has none', list(() => ({ assigneeId: somewhere.id })), 'tickets_queue_of_assignee'],
  ['what one follows', list(() => ({ followerId: agents[0] })), 'ticket_followers'],
  ['what is over', list(() => ({ state: 'over' })), 'tickets_over'],
  ['and further on', list(() => ({ state: 'over' }), somewhere), 'tickets_over'],
  ['what is closed', list(() => ({ state: 'closed' })), 'tickets_over'],
  ['a rare word', list(() => words('invoice')), 'ticket_terms_words'],
  ['a word that all have', list(() => words('yesterday')), 'tickets_queue'],
  ['a word that nothing has', list(() => words('nowhere')), 'ticket_terms_words'],
  ['how many', (db) => countTickets(db, { assigneeId: null }, 1_000), 'assignee'],
  ['all that a filter finds', (db) => chosenIds(db, words('invoice'), 10_000), 'ticket_terms_words'],
  ['a number', (db) => ticketByNumber(db, 'T-2025-000001'), 'tickets_number_key'],
  ['what was merged', (db) => mergedInto(db, somewhere.id), 'tickets_merged_into'],
  ['what is linked', (db) => linksOf(db, somewhere.id), 'ticket_links'],
])('%s: found by an index', async (_, queries, index) => {
  const steps = (await plansOf(world.platform.database, queries)).join(', ')
  expect(steps).toContain(index)
  expect(steps.replaceAll('Seq Scan ticket_links', '')).not.toContain('Seq Scan')
})
