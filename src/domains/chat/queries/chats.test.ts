import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeManyChats } from '../../../../test/factories/many-chats.ts'
import { makeManyTickets } from '../../../../test/factories/many-tickets.ts'
import { plansOf } from '../../../../test/query-plan.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import { chatsOfDesk, countHeldBy, endedChatsOf, idleSince, latelyWaited } from './chats.ts'
import { untoldSince } from './unread.ts'

let world: World
let agents: string[] = []
let requester = ''
beforeAll(async () => {
  world = await createWorld()
  requester = (await world.person()).actor.id
  const desk = Array.from({ length: 10 }, () => world.person({ roles: ['agent'] }))
  agents = (await Promise.all(desk)).map(({ actor }) => actor.id)
  const { database } = world.platform
  await makeManyTickets(database, { open: 500, over: 12_000, requesters: [requester], agents })
  await makeManyChats(database, agents)
})
afterAll(() => world.close())

const somewhere = {
  askedAt: Temporal.Instant.from('2026-01-02T00:00:00Z'),
  id: '00000000-0000-7000-8000-000000000001',
}
const ofDesk = (after: typeof somewhere | null) => (db: DatabaseTransaction) =>
  chatsOfDesk(db, { agentId: agents[0] ?? '', after, limit: 25 })
const at = Temporal.Instant.from('2026-02-05T00:00:00Z')

test.each<[string, (db: DatabaseTransaction) => Promise<unknown>, string]>([
  ['what waits, and what one is in', ofDesk(null), 'chats_waiting'],
  ['and further on', ofDesk(somewhere), 'chats_of_agent'],
  ['how many one is in', (db) => countHeldBy(db, agents[0] ?? ''), 'chats_of_agent'],
  ['how long was waited lately', (db) => latelyWaited(db, at, 'fr'), 'chats_taken'],
  ['what somebody asked before', (db) => endedChatsOf(db, requester, 10), 'chats_of_person'],
  ['what is idle', (db) => idleSince(db, at, 100), 'chats_idle'],
  ['what nobody was told of', (db) => untoldSince(db, at, 100), 'chats_untold'],
])('%s: found by an index', async (_, queries, index) => {
  const steps = (await plansOf(world.platform.database, queries)).join(', ')
  expect(steps).toContain(index)
  expect(steps).not.toContain('Seq Scan chats')
})
