import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillManyTickets, makeManyTickets } from '../../../../test/factories/many-tickets.ts'
import { plansOf } from '../../../../test/query-plan.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { queryOf, wanted } from '../../../base/search-words.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import { chosenIds, countTickets, type TicketChoice, ticketQueue } from './desk.ts'
import { nextInRun, resultsOf } from './bulk.ts'
import { crowdOf, crowds } from './incidents.ts'
import { ticketIdsAfter, ticketIdsOfRequester, wordsForRequesters } from './finding.ts'
import { dueOfHolder, loadRows, nobodysNew } from './holdings.ts'
import { messagesBefore, wordsOfRequester } from './messages.ts'
import { eventsBefore } from './trail.ts'
import { ticketsOfRequester } from './tickets.ts'
import { linksOf, mergedInto, ticketByNumber } from './ties.ts'

let world: World
let agents: string[] = []
const teamId = '00000000-0000-7000-8000-00000000000a'
let one = { ticketId: '', runId: '' }

beforeAll(async () => {
  world = await createWorld()
  const people = [
    await world.person(),
    await world.person({ roles: ['agent'] }),
    await world.person({ roles: ['agent'] }),
  ]
  const [requester = '', ...rest] = people.map(({ actor }) => actor.id)
  agents = rest
  await sql`insert into duty_teams (id, name, created_at) values (${teamId}, '{}', now())`.execute(
    world.platform.database,
  )
  const many = { open: 20_000, over: 10_000, requesters: [requester], agents, teamId }
  await makeManyTickets(world.platform.database, many)
  one = await fillManyTickets(world.platform.database, agents[0] ?? '')
})
afterAll(() => world.close())

const somewhere = { at: Temporal.Instant.from('2026-02-01T00:00:00Z'), id: '00000000-0000-7000-8000-000000000001' }
/** The latest that is open was reported on 25 February. */
const lately = Temporal.Instant.from('2026-02-25T15:20:00Z')
const words = (text: string): TicketChoice => ({ words: queryOf(wanted(text)) ?? '' })
const of = { requesterId: somewhere.id }
const span = { from: somewhere.at, to: somewhere.at.add({ hours: 24 }) }
const talk = () => ({ ticketId: one.ticketId, cursor: 1_000_000, limit: 50 })
type Queries = (db: DatabaseTransaction) => Promise<unknown>
const list =
  (choice: () => TicketChoice, after: typeof somewhere | null = null): Queries =>
  (db) =>
    ticketQueue(db, choice(), after, 26)

test.each<[string, Queries, string]>([
  ['the queue', list(() => ({})), 'tickets_queue'],
  ['and further on', list(() => ({}), somewhere), 'tickets_queue'],
  ['what is overdue', list(() => ({ dueBefore: somewhere.at })), 'tickets_queue'],
  ['one state', list(() => ({ state: 'waiting' })), 'tickets_queue_of_state'],
  ['and further on', list(() => ({ state: 'waiting' }), somewhere), 'tickets_queue_of_state'],
  ['one state of one’s own', list(() => ({ state: 'open', assigneeId: agents[0] })), 'tickets_queue'],
  ['one priority, further on', list(() => ({ priority: 1 }), somewhere), 'tickets_queue'],
  ['one category', list(() => ({ category: 'payment' })), 'tickets_queue'],
  ['one language', list(() => ({ language: 'fr' })), 'tickets_queue'],
  ['one channel', list(() => ({ channel: 'chat' })), 'tickets_queue'],
  ['a channel that nobody uses', list(() => ({ channel: 'import' })), 'tickets_queue_of_channel'],
  ['one’s own', list(() => ({ assigneeId: agents[0] })), 'tickets_queue'],
  ['nobody’s', list(() => ({ assigneeId: null })), 'tickets_queue'],
  ['nobody’s of one priority', list(() => ({ assigneeId: null, priority: 2 })), 'tickets_queue'],
  ['somebody’s who has none', list(() => ({ assigneeId: somewhere.id })), 'tickets_queue_of_assignee'],
  ['a team’s', list(() => ({ teamId })), 'tickets_queue_of_team'],
  ['no team’s, further on', list(() => ({ teamId: null }), somewhere), 'tickets_queue'],
  ['what one follows', list(() => ({ followerId: agents[0] })), 'ticket_followers'],
  ['what is over', list(() => ({ state: 'over' })), 'tickets_over'],
  ['and further on', list(() => ({ state: 'over' }), somewhere), 'tickets_over'],
  ['what is closed', list(() => ({ state: 'closed' })), 'tickets_over'],
  ['a rare word', list(() => words('invoice')), 'ticket_terms_words'],
  ['a word that all have', list(() => words('yesterday')), 'tickets_queue'],
  ['a word that nothing has', list(() => words('nowhere')), 'ticket_terms_words'],
  ['somebody’s reports', list(() => ({ requesterId: somewhere.id })), 'tickets_of_requester'],
  ['how many', (db) => countTickets(db, { assigneeId: null }, 1_000), 'assignee'],
  ['all that a filter finds', (db) => chosenIds(db, words('invoice'), 10_000), 'ticket_terms_words'],
  ['a number', (db) => ticketByNumber(db, 'T-2025-000001'), 'tickets_number_key'],
  ['what was merged', (db) => mergedInto(db, somewhere.id), 'tickets_merged_into'],
  ['what somebody has in hand', (db) => loadRows(db, [somewhere.id]), 'assignee'],
  ['what falls due before one is back', (db) => dueOfHolder(db, agents[0] ?? '', somewhere.at), 'tickets_of_assignee'],
  ['what one has in hand at all', (db) => dueOfHolder(db, somewhere.id, null), 'tickets_of_assignee'],
  ['nobody’s new', (db) => nobodysNew(db), 'Index Scan tickets_'],
  ['all, for the search', (db) => ticketIdsAfter(db, somewhere.id, 200), 'tickets_pkey'],
  ['a requester’s, for the search', (db) => ticketIdsOfRequester(db, { ...of, after: null, limit: 200 }), 'tickets_'],
  ['what requesters may find', (db) => wordsForRequesters(db, [one.ticketId]), 'ticket_messages_of_ticket'],
  ['what they wrote in a span', (db) => wordsOfRequester(db, of.requesterId, span, 20), 'ticket_messages'],
  [
    'one’s own, further on',
    (db) => ticketsOfRequester(db, { ...of, state: 'open', cursor: somewhere.id, limit: 25 }),
    'tickets_of_requester',
  ],
  ['a conversation at the desk', (db) => messagesBefore(db, talk(), 'desk'), 'ticket_messages_of_ticket'],
  ['a conversation, for its requester', (db) => messagesBefore(db, talk(), 'requester'), 'ticket_messages_of_ticket'],
  ['a trail', (db) => eventsBefore(db, one.ticketId, 1_000_000, 50), 'ticket_events_of_ticket'],
  [
    'what came of a run',
    (db) => resultsOf(db, one.runId, { refused: false, after: undefined, limit: 50 }),
    'bulk_results',
  ],
  [
    'what a run was refused',
    (db) => resultsOf(db, one.runId, { refused: true, after: undefined, limit: 50 }),
    'bulk_results',
  ],
  ['whose turn is next', (db) => nextInRun(db, one.runId, 25), 'bulk_results_to_do'],
  // Of the last four hours, though a fifth of what is open is urgent.
  ['where many report what is urgent', (db) => crowds(db, lately, 3), 'tickets_of_a_crowd'],
  ['and which they are', (db) => crowdOf(db, 'payment', lately), 'tickets_of_a_crowd'],
  ['what is linked', (db) => linksOf(db, somewhere.id), 'ticket_links'],
])('%s: found by an index', async (_, queries, index) => {
  const steps = (await plansOf(world.platform.database, queries)).join(', ')
  expect(steps).toContain(index)
  expect(steps.replaceAll('Seq Scan ticket_links', '')).not.toContain('Seq Scan')
})
