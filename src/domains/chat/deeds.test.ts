import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { messageId, sayIn, takenChat } from '../../../test/factories/chat.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { duties } from '../../worker/duties.ts'
import { relayEvents } from '../../worker/relay.ts'
import { type Deed, getTicket, listTrail } from '../support/index.ts'
import { getChat, listChatMessages, takeChat, writeChatMessage, writeChatNote } from './index.ts'

type Person = Awaited<ReturnType<World['person']>>
let world: World
let agent: Person
let second: Person
let client: Person
let chatId: string
let ticketId: string

beforeAll(async () => {
  world = await createWorld()
  agent = await world.person({ roles: ['agent'], name: 'Camille' })
  second = await world.person({ roles: ['agent'], name: 'Omar' })
})
afterAll(() => world.close())
beforeEach(async () => {
  client = await world.person()
  chatId = await takenChat(client, agent)
  ticketId = (await getChat(agent, { chatId })).ticket?.id ?? ''
})

const answer = (...deeds: Deed[]) => writeChatMessage(agent, { chatId, messageId: messageId(), body: 'Done', deeds })
const ticket = () => getTicket(agent, { ticketId })
const trail = async () => (await listTrail(agent, { ticketId })).items.map(({ kind }) => kind)
const notes = async (who: Person) =>
  (await listChatMessages(who, { chatId })).items.flatMap(({ kind, body }) => (kind === 'note' ? body : []))
const react = async () => {
  while ((await relayEvents(world.platform, duties.reactions)) > 0);
}

it('what a macro does follows the words on the ticket, once however often they are sent', async () => {
  const deeds = [{ do: 'prioritise', priority: 4, reason: 'A question' } as const, { do: 'wait' } as const]
  const said = { chatId, messageId: messageId(), body: 'Which browser is it?', deeds }
  await writeChatMessage(agent, said)
  await writeChatMessage(agent, said)
  expect(await ticket()).toMatchObject({ state: 'waiting', priority: 4, assignee: { name: 'Camille' } })
  expect((await trail()).filter((kind) => kind === 'priority_changed')).toHaveLength(1)
  // The answer goes on with it, as on every ticket.
  await sayIn(client, chatId, 'Firefox')
  expect(await ticket()).toMatchObject({ state: 'open' })
})

it('resolves it, and the conversation goes on for as long as somebody has something to say', async () => {
  await answer({ do: 'resolve' })
  expect(await ticket()).toMatchObject({ state: 'resolved' })
  expect(await getChat(client, { chatId })).toMatchObject({ state: 'with_agent', may: { write: true } })
})

it('given to a colleague, the conversation goes along', async () => {
  await answer({ do: 'assign', personId: second.actor.id })
  await react()
  expect(await getChat(client, { chatId })).toMatchObject({ state: 'with_agent', agent: { name: 'Omar' } })
})

it('what is refused is told to the desk beside the words, which stand, and nothing of the others is lost', async () => {
  await answer({ do: 'wait' })
  await answer({ do: 'wait' }, { do: 'follow' })
  const told = await notes(agent)
  expect(told).toHaveLength(1)
  expect(told[0]).toMatch(/^Not done on the ticket: Wait for the requester\. /)
  expect(await notes(client)).toEqual([])
  expect(await trail()).toContain('deed_refused')
  const words = (await listChatMessages(client, { chatId })).items.filter(({ body }) => body === 'Done')
  expect(words).toHaveLength(2)
})

it('follows a note, too', async () => {
  const id = messageId()
  await writeChatNote(agent, { chatId, id, body: 'Waits for the bank', deeds: [{ do: 'hold', reason: 'The bank' }] })
  await writeChatNote(agent, { chatId, id, body: 'Waits for the bank', deeds: [{ do: 'hold', reason: 'The bank' }] })
  expect(await ticket()).toMatchObject({ state: 'on_hold' })
  expect(await notes(agent)).toEqual(['Waits for the bank'])
})

it('is for the desk alone: nobody does anything to the ticket of their own conversation', async () => {
  const deeds: Deed[] = [{ do: 'resolve' }]
  const mine = { chatId, messageId: messageId(), body: 'Solved', deeds }
  await expect(writeChatMessage(client, mine)).rejects.toMatchObject({ code: 'not_found' })
  const own = await takenChat(second, agent)
  await expect(writeChatMessage(second, { ...mine, chatId: own })).rejects.toMatchObject({ code: 'not_found' })
  await expect(takeChat(second, { chatId: own })).rejects.toMatchObject({ code: 'not_found' })
})
