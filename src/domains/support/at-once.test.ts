import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../../test/factories/consultations.ts'
import { until } from '../../../test/wafa-process.ts'
import { createWorld, type World } from '../../../test/world.ts'
import {
  answerTicket,
  getTicket,
  listTicketMessages,
  listTrail,
  mergeTickets,
  openTicket,
  sendHeldReplies,
  sendReply,
  takeBackReply,
} from './index.ts'

let world: World
let client: Person
let omar: Person
let zoe: Person
beforeAll(async () => {
  world = await createWorld()
  client = await world.person({ name: 'Sara' })
  omar = await world.person({ roles: ['agent'], name: 'Omar' })
  zoe = await world.person({ roles: ['agent'], name: 'Zoé' })
})
afterAll(() => world.close())

const report = (category: 'requests' | 'interface' = 'requests') =>
  openTicket(client, { category, subject: 'Trouble', body: 'It fails.', impact: 'hindered', language: 'en' })
const leave = () => sendHeldReplies(world.system, {})
const readBy = async (who: Person, ticketId: string) =>
  (await listTicketMessages(who, { ticketId })).items.map(({ body }) => body).toSorted()
const happened = async (ticketId: string) => (await listTrail(omar, { ticketId })).items.map(({ kind }) => kind)

/**
 * Truly at once: while somebody else holds the ticket, each begins on a connection of its own and comes to wait for it,
 * in this order; then all go on. What became of each, by its failure's code where it failed.
 */
async function atOnce(ticketId: string, ...verbs: readonly (() => Promise<unknown>)[]): Promise<unknown[]> {
  const { database } = world.platform
  const begun: Promise<unknown>[] = []
  await database.transaction().execute(async (holding) => {
    await holding.selectFrom('tickets').select('id').where('id', '=', ticketId).forUpdate().execute()
    for (const verb of verbs) {
      begun.push(verb().catch((error: unknown) => (error as { code?: string }).code ?? error))
      await until(async () => (await waiting()) === begun.length)
    }
  })
  return Promise.all(begun)
}

async function waiting(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(world.platform.database)
  return rows[0]?.count ?? 0
}

describe('two agents on one ticket at once', () => {
  test('neither reply is lost, and one press that arrives twice is one reply', async () => {
    const { id: ticketId } = await report()
    const pressed = { ...omar, idempotencyKey: 'one-press' }
    const again = { ...omar, idempotencyKey: 'another-press' }
    const [first, twice, other, theirs] = await atOnce(
      ticketId,
      () => answerTicket(pressed, { ticketId, body: 'From Omar.' }),
      () => answerTicket(pressed, { ticketId, body: 'From Omar.' }),
      () => answerTicket(again, { ticketId, body: 'From Omar.' }),
      () => answerTicket(zoe, { ticketId, body: 'From Zoé.' }),
    )
    expect(twice).toEqual(first)
    expect(new Set([first, other, theirs]).size).toBe(3)
    world.clock.by({ seconds: 10 })
    // Two workers come to the same replies.
    expect(await atOnce(ticketId, leave, leave)).toContainEqual({ sent: 3 })
    expect(await readBy(client, ticketId)).toEqual(['From Omar.', 'From Omar.', 'From Zoé.'])
    expect((await happened(ticketId)).filter((kind) => kind === 'replied')).toHaveLength(3)
  })

  test('of replies to what neither has read the second is told, and nothing of it is kept', async () => {
    const { id: ticketId } = await report()
    const unread = (who: Person, body: string) => () => answerTicket(who, { ticketId, body, seen: null })
    const [, refused] = await atOnce(ticketId, unread(omar, 'From Omar.'), unread(zoe, 'From Zoé.'))
    expect(refused).toBe('answered_meanwhile')
    expect(await readBy(omar, ticketId)).toEqual(['From Omar.'])
    world.clock.by({ seconds: 10 })
    await leave()
  })
})

describe('a reply that is taken back in the moment in which it leaves', () => {
  async function held(body: string) {
    const { id: ticketId } = await report()
    const { id: messageId } = await answerTicket(omar, { ticketId, body, deeds: [{ do: 'wait' }] })
    // The last moment in which it may be taken back; who comes to it then has come in time, however long it takes.
    world.clock.by({ seconds: 9, milliseconds: 999 })
    const takeBack = () => takeBackReply(omar, { messageId })
    const leaves = () => {
      world.clock.by({ milliseconds: 1 })
      return leave()
    }
    return { ticketId, takeBack, leaves }
  }

  test('taken back first, nobody reads it, and what was asked for with it is not done', async () => {
    const { ticketId, takeBack, leaves } = await held('Not so.')
    const [, sent] = await atOnce(ticketId, takeBack, leaves)
    expect(sent).toEqual({ sent: 0 })
    expect(await readBy(client, ticketId)).toEqual([])
    expect((await getTicket(client, { ticketId })).state).toBe('new')
  })

  test('left first, its author is told so, and it is read once', async () => {
    const { ticketId, takeBack, leaves } = await held('Just so.')
    // Its author comes to the clock before the worker does, and to the ticket after it.
    let pressed = Promise.resolve<unknown>(undefined)
    const [sent] = await atOnce(
      ticketId,
      () => {
        const leaving = leaves()
        world.clock.by({ milliseconds: -1 })
        return leaving
      },
      () => (pressed = takeBack()),
    )
    await expect(pressed).rejects.toMatchObject({ code: 'reply_has_left' })
    expect(sent).toEqual({ sent: 1 })
    expect(await readBy(client, ticketId)).toEqual(['Just so.'])
    expect((await getTicket(client, { ticketId })).state).toBe('waiting')
  })
})

describe('a merge in the moment of a reply', () => {
  const two = async () => {
    const merged = await report()
    const into = await report('interface')
    const merge = () => mergeTickets(zoe, { ticketId: merged.id, number: into.number })
    return { merged, into, merge }
  }
  const responseOf = async (ticketId: string) => (await getTicket(omar, { ticketId })).commitments[0]

  test('the reply first: it is the answer to the ticket that is merged then', async () => {
    const { merged, into, merge } = await two()
    const reply = () => sendReply(omar, { ticketId: merged.id, body: 'I see to it.' })
    await atOnce(merged.id, reply, merge)
    expect(await readBy(client, merged.id)).toEqual(['I see to it.'])
    expect(await responseOf(merged.id)).toMatchObject({ state: 'met' })
    expect(await getTicket(client, { ticketId: merged.id })).toMatchObject({ state: 'closed', mergedIntoId: into.id })
  })

  test('the merge first: the reply is refused, and its author has their words still', async () => {
    const { merged, merge } = await two()
    const reply = () => sendReply(omar, { ticketId: merged.id, body: 'I see to it.' })
    const [, refused] = await atOnce(merged.id, merge, reply)
    expect(refused).toBe('not_open_for_this')
    expect(await readBy(omar, merged.id)).toEqual([])
  })

  test('a reply that was held leaves all the same, once, and what is owed no more leaves the queue', async () => {
    const { merged, into, merge } = await two()
    await answerTicket(omar, { ticketId: merged.id, body: 'I see to it.' })
    world.clock.by({ seconds: 10 })
    const [, sent] = await atOnce(merged.id, merge, leave)
    expect(sent).toEqual({ sent: 1 })
    expect(await readBy(client, merged.id)).toEqual(['I see to it.'])
    expect(await responseOf(merged.id)).toMatchObject({ state: 'met' })
    // The next that is owed for both: the solution of the first, by the end of Sunday; both answers come later or are given.
    const [owed, closed] = await Promise.all([into, merged].map(({ id }) => getTicket(omar, { ticketId: id })))
    expect(closed?.nextDueAt).toBeNull()
    expect(owed?.nextDueAt).toBe(merged.commitments[1]?.dueAt)
  })

  test('each into the other: one of the two merges is done', async () => {
    const { merged, into, merge } = await two()
    const other = () => mergeTickets(omar, { ticketId: into.id, number: merged.number })
    const [, refused] = await atOnce(merged.id, merge, other)
    expect(refused).toBe('invalid_input')
    expect(await getTicket(client, { ticketId: into.id })).toMatchObject({ state: 'new', mergedIntoId: null })
  })
})
