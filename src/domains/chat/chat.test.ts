import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { askedChat, longChat, messageId, sayIn, takenChat } from '../../../test/factories/chat.ts'
import { plansOf } from '../../../test/query-plan.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { inTransaction } from '../../platform/action.ts'
import { duties } from '../../worker/duties.ts'
import { relayEvents } from '../../worker/relay.ts'
import { createGuest } from '../accounts/index.ts'
import { assignTicket, getTicket, listTicketMessages, sendReply } from '../support/index.ts'
import { expectedWait, subjectOf } from './chat.ts'
import {
  adoptGuest,
  askForPerson,
  beginChat,
  endChat,
  getChat,
  getCurrentChat,
  inviteColleague,
  listChatMessages,
  listDeskChats,
  markChatRead,
  sendTranscript,
  takeChat,
  tellUnread,
  transferChat,
  writeChatMessage,
  writeChatNote,
} from './index.ts'
import { messagesBefore } from './queries/messages.ts'
import { chatsOfDesk, idleSince, latelyWaited } from './queries/chats.ts'
import { untoldSince } from './queries/unread.ts'
import { transcriptOf } from './send-transcript.ts'

type Person = Awaited<ReturnType<World['person']>>
let world: World
let client: Person
let agent: Person
let second: Person

beforeAll(async () => {
  world = await createWorld()
  agent = await world.person({ roles: ['agent'], name: 'Camille' })
  second = await world.person({ roles: ['agent'], name: 'Omar' })
})
afterAll(() => world.close())
beforeEach(async () => {
  world.clock.set('2026-11-22T06:00:00Z')
  client = await world.person()
})

const react = async () => {
  while ((await relayEvents(world.platform, duties.reactions)) > 0);
}
/** What was said by people and the assistant. */
const words = async (who: Person, chatId: string) =>
  (await listChatMessages(who, { chatId })).items.flatMap(({ side, body }) =>
    side === 'platform' ? [] : `${side}: ${body}`,
  )
const responseOf = async (who: Person, ticketId: string) =>
  (await getTicket(who, { ticketId })).commitments.find(({ clause }) => clause.endsWith('.response'))
const ticketIdOf = async (who: Person, chatId: string) => (await getChat(who, { chatId })).ticket?.id ?? ''
const kindsFor = async (personId: string) => {
  const { database } = world.platform
  const rows = await database.selectFrom('notifications').select('kind').where('personId', '=', personId).execute()
  return rows.map(({ kind }) => kind)
}
const guest = async () => {
  const { id } = await createGuest(world.system, { locale: 'fr' })
  return world.as({ kind: 'person', id, roles: [], locale: 'fr', timeZone: 'Europe/Paris' }) as Person
}

describe('a conversation', () => {
  it('is one for each person, wherever they come back from', async () => {
    const { id } = await beginChat(client, { language: 'en', page: '/requests' })
    expect((await beginChat(client, { language: 'fr', page: '/board' })).id).toBe(id)
    expect(await getCurrentChat(client, {})).toMatchObject({ id, state: 'assistant', page: '/board' })
  })

  it('holds a message once, however often it is sent, in the order of its first time', async () => {
    const { id: chatId } = await beginChat(client, { language: 'en' })
    const first = { chatId, messageId: messageId(), body: 'one' }
    await writeChatMessage(client, first)
    await sayIn(client, chatId, 'two')
    expect(await writeChatMessage(client, first)).toMatchObject({ position: 1, body: 'one' })
    await Promise.all([1, 2, 3].map(() => writeChatMessage(client, { ...first, messageId: first.messageId })))
    expect(await words(client, chatId)).toEqual(['person: one', 'person: two'])
    const { items } = await listChatMessages(client, { chatId, after: 1 })
    expect(items.map(({ body }) => body)).toEqual(['two'])
  })

  it('is read from its end where it is long, page by page, and mailed whole', async () => {
    const chatId = await longChat(world, client, 430)
    const before = async (position: number) => {
      const { items, next } = await listChatMessages(client, { chatId, before: position, limit: 200 })
      return [items[0]?.body, items.at(-1)?.body, next]
    }
    expect(await before(2_147_483_647)).toEqual(['231', '430', '231'])
    expect(await before(231)).toEqual(['31', '230', '31'])
    expect(await before(31)).toEqual(['1', '30', null])
    const chat = { id: chatId, language: 'en', summary: 'In time' } as const
    const said = (await inTransaction(client, 'view', (context) => transcriptOf(context, chat))).split('\n\n')
    expect([said.length, said[0]?.at(-1), said.at(-1)]).toEqual([431, '1', 'In short: In time'])
    const queries = await plansOf(world.platform.database, (db) =>
      messagesBefore(db, { chatId, before: 231, limit: 200, notes: false }),
    )
    expect(JSON.stringify(queries)).not.toContain('Seq Scan')
  })

  it('is answered by the assistant, with its sources, once', async () => {
    const { id: chatId } = await beginChat(client, { language: 'en' })
    await sayIn(client, chatId, 'Thank you')
    await react()
    await react()
    const { items } = await listChatMessages(client, { chatId })
    expect(items.map(({ side }) => side)).toEqual(['person', 'assistant'])
  })

  it('is nobody else’s to read, and no agent’s to write before they take it', async () => {
    const chatId = await askedChat(client)
    const stranger = await world.person()
    await expect(listChatMessages(stranger, { chatId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(sayIn(agent, chatId, 'Hello')).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a conversation that is over', () => {
  it('is found by whoever comes back, for a week, unless they began another', async () => {
    const chatId = await askedChat(client)
    await takeChat(agent, { chatId })
    await endChat(agent, { chatId, summary: 'It was the calendar.' })
    expect(await getCurrentChat(client, {})).toMatchObject({
      id: chatId,
      state: 'ended',
      summary: 'It was the calendar.',
    })
    world.clock.by({ hours: 7 * 24 - 1 })
    expect(await getCurrentChat(client, {})).toMatchObject({ id: chatId })
    world.clock.by({ hours: 1 })
    expect(await getCurrentChat(client, {})).toBeNull()
  })

  it('is not shown again where nobody of the desk had it, nor behind a later one', async () => {
    const first = await askedChat(client)
    await takeChat(agent, { chatId: first })
    await endChat(agent, { chatId: first })
    world.clock.by({ seconds: 1 })
    const { id } = await beginChat(client, { language: 'en' })
    expect(await getCurrentChat(client, {})).toMatchObject({ id })
    await endChat(client, { chatId: id })
    expect(await getCurrentChat(client, {})).toBeNull()
  })
})

describe('asking for a person', () => {
  it('starts the clock of the response, which the first words of the desk stop', async () => {
    const chatId = await askedChat(client, 'I cannot send my request')
    const ticketId = await ticketIdOf(client, chatId)
    expect(await responseOf(client, ticketId)).toMatchObject({
      clause: 'S7.response',
      dueAt: '2026-11-22T10:00:00.000Z',
    })
    await react()
    expect(await responseOf(client, ticketId)).toMatchObject({ metAt: null })
    await takeChat(agent, { chatId })
    expect(await responseOf(client, ticketId)).toMatchObject({ metAt: null })
    world.clock.by({ minutes: 3 })
    await sayIn(agent, chatId, 'Good morning')
    expect(await responseOf(client, ticketId)).toMatchObject({ metAt: '2026-11-22T06:03:00.000Z' })
    expect(await getTicket(client, { ticketId })).toMatchObject({ assignee: { name: 'Camille' }, channel: 'chat' })
  })

  it.each([
    ['on Friday night', '2026-11-27T20:00:00Z', '2026-11-29T06:00:00.000Z', '2026-11-28T00:00:00.000Z'],
    ['on the eve of Eid', '2027-03-08T16:00:00Z', '2027-03-14T06:00:00.000Z', '2027-03-08T20:00:00.000Z'],
  ])('says when people are back, and what is promised, %s', async (_when, at, back, dueAt) => {
    world.clock.set(at)
    const chatId = await askedChat(client, 'I cannot send my request')
    const chat = await getChat(client, { chatId })
    expect(chat).toMatchObject({ state: 'waiting', place: null, peopleBackAt: back })
    expect(chat.ticket?.commitments[0]).toMatchObject({ clause: 'S7.response', dueAt })
    // The assistant goes on helping.
    await sayIn(client, chatId, 'Thank you')
    await react()
    expect((await words(client, chatId)).at(-1)).toMatch(/^assistant: /)
  })

  it('is quiet of the assistant while people are there', async () => {
    const chatId = await askedChat(client)
    await react()
    await sayIn(client, chatId, 'Thank you')
    await react()
    expect((await words(client, chatId)).filter((line) => line.startsWith('assistant'))).toEqual([])
    expect(await getChat(client, { chatId })).toMatchObject({ place: expect.any(Number), peopleBackAt: null })
  })

  it('takes an address of a guest while nobody is there', async () => {
    world.clock.set('2026-11-27T20:00:00Z')
    const visitor = await guest()
    const { id: chatId } = await beginChat(visitor, { language: 'fr' })
    await expect(askForPerson(visitor, { chatId })).rejects.toMatchObject({ fields: [{ path: 'email' }] })
    const asked = await askForPerson(visitor, { chatId, name: 'Inès', email: 'Ines@example.org' })
    expect(asked).toMatchObject({ person: { name: 'Inès', guest: true }, ticket: { number: expect.any(String) } })
  })
})

describe('at the desk', () => {
  it('one takes it, and the others are told', async () => {
    const chatId = await askedChat(client)
    const tries = await Promise.allSettled([takeChat(agent, { chatId }), takeChat(second, { chatId })])
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'chat_taken' } })
    const holder = tries[0]?.status === 'fulfilled' ? agent : second
    await endChat(holder, { chatId })
  })

  it('is handed on, with a note that the person never sees, and colleagues are asked in', async () => {
    const chatId = await takenChat(client, agent)
    await transferChat(agent, { chatId, agentId: second.actor.id, note: 'Speaks of payments' })
    await inviteColleague(second, { chatId, personId: agent.actor.id })
    await writeChatNote(agent, { chatId, id: messageId(), body: 'I am here' })
    await sayIn(agent, chatId, 'We are two now')
    expect(await words(client, chatId)).toEqual(['person: I cannot send my request', 'desk: We are two now'])
    expect((await words(second, chatId)).length).toBe(4)
    expect((await listDeskChats(agent, {})).items.map(({ id }) => id)).toContain(chatId)
    await endChat(second, { chatId, summary: 'Solved', resolve: true })
    expect(await getTicket(client, { ticketId: await ticketIdOf(client, chatId) })).toMatchObject({ state: 'resolved' })
  })

  it('holds what is written on the ticket’s own page, once, and the ticket what is said in it', async () => {
    const chatId = await askedChat(client)
    const ticketId = await ticketIdOf(client, chatId)
    await sendReply(agent, { ticketId, body: 'By the ticket' })
    await react()
    await sayIn(client, chatId, 'By the chat')
    await react()
    expect(await words(client, chatId)).toEqual([
      'person: I cannot send my request',
      'desk: By the ticket',
      'person: By the chat',
    ])
    const { items } = await listTicketMessages(client, { ticketId })
    expect(items.map(({ body }) => body)).toEqual(['By the ticket', 'By the chat'])
    expect(await getChat(client, { chatId })).toMatchObject({ state: 'with_agent', agent: { name: 'Camille' } })
    await endChat(agent, { chatId })
  })
})

it('tells whoever is away that they were answered, once, and nobody who is reading', async () => {
  const chatId = await takenChat(client, agent)
  const told = async () => {
    await tellUnread(world.system, {})
    await react()
    return (await kindsFor(client.actor.id)).filter((kind) => kind === 'ticket_answered').length
  }
  await sayIn(agent, chatId, 'Good morning')
  expect(await told()).toBe(0)
  await markChatRead(client, { chatId, position: 3 })
  world.clock.by({ minutes: 5 })
  expect(await told()).toBe(0)
  await sayIn(agent, chatId, 'Are you there?')
  world.clock.by({ minutes: 4 })
  await sayIn(agent, chatId, 'It is solved')
  expect(await told()).toBe(0)
  world.clock.by({ minutes: 1 })
  expect(await told()).toBe(1)
  world.clock.by({ minutes: 30 })
  expect(await told()).toBe(1)
  await endChat(agent, { chatId })
})

it('goes with its ticket to whoever that is given to, and waits when it is given to nobody', async () => {
  const chatId = await takenChat(client, agent)
  const ticketId = await ticketIdOf(client, chatId)
  await assignTicket(agent, { ticketId, assigneeId: second.actor.id })
  await react()
  expect(await getChat(client, { chatId })).toMatchObject({ state: 'with_agent', agent: { name: 'Omar' } })
  await assignTicket(second, { ticketId, assigneeId: null })
  await react()
  expect(await getChat(client, { chatId })).toMatchObject({ state: 'waiting', agent: null })
})

it('finds by indexes what waits, who is to be told, and what is idle', async () => {
  const { database } = world.platform
  const at = await world.clock.now()
  await sql`
    insert into chats (id, person_id, language, state, started_at, last_message_at, ended_at)
    select gen_random_uuid(), ${client.actor.id}, 'en', 'ended', ${at}, ${at}, ${at} from generate_series(1, 5000)
  `.execute(database)
  await sql`analyze chats`.execute(database)
  const steps = await plansOf(database, async (db) => {
    await untoldSince(db, at, 10)
    await idleSince(db, at, 10)
    await chatsOfDesk(db, { agentId: agent.actor.id, after: null, limit: 50 })
    await latelyWaited(db, at.subtract({ hours: 24 }), 'en')
  })
  expect(steps.join('\n')).not.toContain('Seq Scan chats')
})

it('what a guest said, and was promised, is theirs once they have signed in', async () => {
  const visitor = await guest()
  const { id: chatId } = await beginChat(visitor, { language: 'fr' })
  await sayIn(visitor, chatId, 'Je ne peux pas envoyer ma demande')
  await askForPerson(visitor, { chatId })
  await adoptGuest(world.system, { guestId: visitor.actor.id, personId: client.actor.id })
  expect(await getCurrentChat(client, {})).toMatchObject({ id: chatId, person: { guest: false } })
  expect(await getTicket(client, { ticketId: await ticketIdOf(client, chatId) })).toMatchObject({
    requester: { id: client.actor.id },
  })
  await expect(getChat(visitor, { chatId })).rejects.toMatchObject({ code: 'not_found' })
})

it('is mailed to whoever wishes it, and to a guest where they say', async () => {
  const visitor = await guest()
  const { id: chatId } = await beginChat(visitor, { language: 'en' })
  await expect(sendTranscript(visitor, { chatId })).rejects.toMatchObject({ fields: [{ path: 'email' }] })
  await sendTranscript(visitor, { chatId, email: 'ines@example.org' })
  await react()
  expect(await kindsFor(visitor.actor.id)).toEqual(['chat_transcript'])
})

it.each([
  [[], 1, 2, null],
  [[1, 2, 3, 4], 1, 2, null],
  [[1_000, 2_000, 3_000, 4_000, 90_000], 1, 2, 3_000],
  [[1_000, 2_000, 3_000, 4_000, 90_000], 3, 2, 6_000],
  [[1_000, 2_000, 3_000, 4_000, 90_000], 3, 0, null],
] as const)('of %j the one at place %i waits, with %i people there, %s', (waited, place, people, expected) => {
  expect(expectedWait(waited, place, people)).toBe(expected)
})

it('a subject is the first line, cut at a word', () => {
  expect(subjectOf('Hello\nthere')).toBe('Hello')
  expect(subjectOf('one two three', 9)).toBe('one two…')
})
