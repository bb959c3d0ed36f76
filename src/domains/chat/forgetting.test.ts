import { afterAll, beforeAll, expect, it } from 'vitest'
import { messageId, sayIn } from '../../../test/factories/chat.ts'
import { plansOf } from '../../../test/query-plan.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { duties } from '../../worker/duties.ts'
import { relayEvents } from '../../worker/relay.ts'
import { actorOfGuest, createGuest, guestsAmong, guestsLastSeenBefore } from '../accounts/index.ts'
import { listQueue } from '../desk/index.ts'
import { uploadFile } from '../files/index.ts'
import { closeResolved, getTicket } from '../support/index.ts'
import {
  askForPerson,
  beginChat,
  endChat,
  getChat,
  getChatVisitor,
  listChatMessages,
  sendTranscript,
  sweepChats,
  takeChat,
  writeChatMessage,
} from './index.ts'
import { dropUnticketed, ticketedOf } from './queries/forgetting.ts'

const days = 10
const begun = '2026-11-22T06:00:00Z'
let world: World
let agent: Awaited<ReturnType<World['person']>>
beforeAll(async () => {
  world = await createWorld({ at: begun, environment: { GUEST_DAYS: days, TICKET_CLOSING_DAYS: 1 } })
  agent = await world.person({ roles: ['agent'], name: 'Camille' })
})
afterAll(() => world.close())

const react = async () => {
  while ((await relayEvents(world.platform, duties.reactions)) > 0);
}
const sweep = async () => {
  await closeResolved(world.system, {})
  await react()
  await sweepChats(world.system, {})
  await react()
}
async function guest() {
  const { id, secret } = await createGuest(world.system, { locale: 'en' })
  const actor = { kind: 'person', id, roles: [], locale: 'en', timeZone: 'Asia/Riyadh' } as const
  return { ...world.as(actor), id, secret }
}
type Guest = Awaited<ReturnType<typeof guest>>
async function talk(who: Guest, words: string) {
  const { id: chatId } = await beginChat(who, { language: 'en', page: '/requests' })
  const content = new TextEncoder().encode('What I see')
  const { id: fileId } = await uploadFile(who, { name: 'seen.txt', content })
  await writeChatMessage(who, { chatId, messageId: messageId(), body: words, attachments: [fileId] })
  return { chatId, fileId }
}
const isKept = async (fileId: string) => {
  const { database } = world.platform
  return (await database.selectFrom('storedFiles').select('id').where('id', '=', fileId).execute()).length === 1
}
const rowOf = ({ id }: Guest) =>
  world.platform.database
    .selectFrom('people')
    .select(['name', 'timeZone'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
const found = async (q: string) =>
  (await listQueue(agent, { q, state: 'over' })).items.flatMap((item) =>
    item.kind === 'ticket' ? item.ticket.number : [],
  )

it('forgets whoever has not been here for so long: who they are, what they said and sent', async () => {
  world.clock.set(begun)
  const gone = await guest()
  const { chatId, fileId } = await talk(gone, 'What do you promise?')
  const still = await guest()
  const later = await talk(still, 'Hello')
  world.clock.by({ hours: 24 * days })
  const lookup = async ({ secret }: Guest) =>
    actorOfGuest(world.platform.database, secret, { at: await world.clock.now(), days })
  expect(await lookup(still)).toMatchObject({ id: still.id })
  await sweep()
  expect(await isKept(fileId)).toBe(true)

  world.clock.by({ minutes: 30 })
  expect(await lookup(gone)).toBeUndefined()
  await sweep()
  await expect(getChat(agent, { chatId })).rejects.toMatchObject({ code: 'not_found' })
  expect(await isKept(fileId)).toBe(false)
  // Whoever came back meanwhile stays.
  expect(await getChat(still, later)).toMatchObject({ id: later.chatId })
  expect(await isKept(later.fileId)).toBe(true)
})

it('leaves what became a ticket, under nobody’s name, and what is nowhere found by it', async () => {
  world.clock.set(begun)
  const gone = await guest()
  const { chatId, fileId } = await talk(gone, 'I cannot send my request')
  const said = { name: 'Ottoline', email: 'ottoline@example.org', timeZone: 'Europe/Paris' }
  const { ticket } = await askForPerson(gone, { chatId, ...said })
  const { id: ticketId = '', number = '' } = ticket ?? {}
  await takeChat(agent, { chatId })
  await sayIn(agent, chatId, 'It is solved')
  await sendTranscript(gone, { chatId })
  await endChat(agent, { chatId, resolve: true })
  const second = await talk(gone, 'And what do you promise?')
  await react()
  expect(await found('ottoline')).toEqual([number])

  world.clock.by({ hours: 24 * days, minutes: 30 })
  await sweep()
  expect(await rowOf(gone)).toEqual({ name: 'Visitor', timeZone: 'Asia/Riyadh' })
  expect((await guestsAmong({ db: world.platform.database }, [gone.id])).get(gone.id)).toEqual({ contactEmail: null })
  expect(await getTicket(agent, { ticketId })).toMatchObject({ requester: { name: 'Visitor' } })
  expect(await getChatVisitor(agent, { chatId })).toMatchObject({ page: null, pages: [] })
  const { items } = await listChatMessages(agent, { chatId })
  expect(items.map(({ body }) => body)).toContain('I cannot send my request')
  expect(items.flatMap(({ attachments }) => attachments.map(({ id }) => id))).toEqual([fileId])
  expect(await isKept(second.fileId)).toBe(false)
  expect(await found('ottoline')).toEqual([])
  const notices = await world.platform.database
    .selectFrom('notifications')
    .select('parameters')
    .where('personId', '=', gone.id)
    .execute()
  expect(notices.length).toBeGreaterThan(0)
  expect(notices.every(({ parameters }) => JSON.stringify(parameters) === '{}')).toBe(true)
})

it('forgets nobody who is owed an answer, until they have it', async () => {
  world.clock.set(begun)
  const owed = await guest()
  const { chatId } = await talk(owed, 'I cannot pay')
  await askForPerson(owed, { chatId, name: 'Leonie', email: 'leonie@example.org' })
  world.clock.by({ hours: 24 * days, minutes: 30 })
  await sweep()
  expect(await rowOf(owed)).toMatchObject({ name: 'Leonie' })
  await takeChat(agent, { chatId })
  await sayIn(agent, chatId, 'It is solved')
  await endChat(agent, { chatId, resolve: true })
  await sweep()
  expect(await rowOf(owed)).toMatchObject({ name: 'Visitor' })
})

it('goes through them page by page, by indexes', async () => {
  world.clock.set(begun)
  const three = [(await guest()).id, (await guest()).id, (await guest()).id]
  const { database } = world.platform
  const at = (await world.clock.now()).add({ hours: 1 })
  const seen: string[] = []
  let page = await guestsLastSeenBefore({ db: database }, at, { after: undefined, limit: 2 })
  while (page.length > 0) {
    seen.push(...page.map(({ personId }) => personId))
    page = await guestsLastSeenBefore({ db: database }, at, { after: page.at(-1), limit: 2 })
  }
  expect(seen.filter((one) => three.includes(one)).toSorted()).toEqual(three.toSorted())
  expect(new Set(seen).size).toBe(seen.length)
  const steps = await plansOf(database, async (db) => {
    await guestsLastSeenBefore({ db }, at, { after: { personId: three[0] ?? '', usedAt: at }, limit: 2 })
    await ticketedOf(db, three)
    await dropUnticketed(db, three)
  })
  expect(steps.join('\n')).toContain('guests_by_use')
  expect(steps.join('\n')).toContain('chats_of_person')
})
