/**
 * How long the desk's lists, filters and searches take on the server with 100,000 open tickets among twenty agents, as
 * many that are over, and a conversation for each: through the verb, as the interface calls it. Prints a table in
 * Markdown. `node bench/desk.ts`
 */
import { cpus } from 'node:os'
import { listDeskChats } from '../src/domains/chat/index.ts'
import { listQueue, previewEscalation } from '../src/domains/desk/index.ts'
import { countDesk, countHoldings, listTickets, suggestIncidents } from '../src/domains/support/index.ts'
import { makeManyChats } from '../test/factories/many-chats.ts'
import { makeManyTickets } from '../test/factories/many-tickets.ts'
import setup from '../test/postgres.ts'
import { createWorld } from '../test/world.ts'

const open = 100_000
const rounds = 20

const tearDown = await setup()
// Four minutes apart since the new year, the last that is open was reported in October.
const world = await createWorld({ at: '2026-10-05T18:00:00Z' })
try {
  const requester = await world.person()
  const agent = await world.person({ roles: ['agent'] })
  const colleagues = await Promise.all(Array.from({ length: 19 }, () => world.person({ roles: ['agent'] })))
  const agents = [agent, ...colleagues].map(({ actor }) => actor.id)
  await makeManyTickets(world.platform.database, {
    open,
    over: open,
    requesters: [requester.actor.id],
    agents,
  })
  await makeManyChats(world.platform.database, agents)
  const somewhere = '2026-06-01T00:00:00.000Z_00000000-0000-7000-8000-000000000001'
  const asked: readonly (readonly [string, object])[] = [
    ['the queue', {}],
    ['further on', { cursor: somewhere }],
    ['one’s own', { assignee: 'me' }],
    ['nobody’s', { assignee: 'nobody' }],
    ['overdue', { overdue: true }],
    ['followed', { following: true }],
    ['a priority', { priority: 1 }],
    ['a category, a language, nobody’s', { category: 'payment', language: 'fr', assignee: 'nobody' }],
    ['what nothing meets', { channel: 'api', language: 'fr', category: 'wish', state: 'on_hold', priority: 1 }],
    ['a state', { state: 'waiting' }],
    ['a state, further on', { state: 'open', cursor: somewhere }],
    ['a channel that nobody uses', { channel: 'import' }],
    ['a category', { category: 'payment' }],
    ['a language', { language: 'fr' }],
    ['over', { state: 'over' }],
    ['over, of a priority', { state: 'over', priority: 1 }],
    ['a rare word', { q: 'invoice' }],
    ['a word that all have', { q: 'yesterday' }],
    ['a word that nothing has', { q: 'nowhere' }],
    ['a common word, further on, filtered', { q: 'ticket', priority: 4, assignee: 'me', cursor: somewhere }],
  ]
  console.log(`${open} open tickets, ${open} over; ${cpus()[0]?.model ?? ''} × ${cpus().length}; ${rounds} rounds\n`)
  console.log('| | median ms | slowest ms |\n|---|---|---|')
  for (const [name, query] of asked) await time(name, () => listQueue(agent, query))
  await time('the counts', () => countDesk(agent, {}))
  await time('what one has in hand', () => countHoldings(agent, {}))
  await time('where many report what is urgent', () => suggestIncidents(agent, {}))
  await time('the escalation of a past ticket, tried', () => previewEscalation(agent, { number: 'T-2025-000001' }))
  await time('live conversations', () => listDeskChats(agent, {}))
  await time('live conversations, further on', () => listDeskChats(agent, { cursor: somewhere }))
  await time('a requester’s own', () => listTickets(requester, {}))
  await time('a requester’s own, open', () => listTickets(requester, { state: 'open' }))
} finally {
  await world.close()
  await tearDown()
}

async function time(name: string, run: () => Promise<unknown>): Promise<void> {
  const took: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const begin = performance.now()
    await run()
    took.push(performance.now() - begin)
  }
  took.sort((a, b) => a - b)
  console.log(`| ${name} | ${(took[rounds / 2] ?? 0).toFixed(1)} | ${(took.at(-1) ?? 0).toFixed(1)} |`)
}
