import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { askedChat } from '../../../test/factories/chat.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { type Caller, inTransaction } from '../../platform/action.ts'
import { answerQuestion } from '../assistant/index.ts'
import { createGuest } from '../accounts/index.ts'
import { planDutyAbsence } from '../duty/index.ts'
import { askForPerson, beginChat, getChat, listChatMessages } from './index.ts'
import { transcriptOf } from './send-transcript.ts'

let world: World
let client: Awaited<ReturnType<World['person']>>

beforeAll(async () => {
  world = await createWorld()
  const { actor, ...caller } = await world.person({ roles: ['agent'], name: 'Camille' })
  // The only one at the desk is away on Tuesday until noon, though the agreement's hours have begun.
  const away = { personId: actor.id, from: '2026-11-24T00:00:00Z', to: '2026-11-24T09:00:00Z' }
  await planDutyAbsence({ ...caller, actor }, away)
})
afterAll(() => world.close())
beforeEach(async () => {
  client = await world.person()
})

const told = async (who: Caller, chatId: string) =>
  (await listChatMessages(who, { chatId })).items.flatMap(({ side, body }) => (side === 'platform' ? body : []))

it.each([
  ['within hours', '2026-11-22T06:00:00Z', null],
  ['within hours, while whoever is on duty is away', '2026-11-24T07:00:00Z', '2026-11-24T09:00:00.000Z'],
  ['on Friday night', '2026-11-27T20:00:00Z', '2026-11-29T06:00:00.000Z'],
])('the assistant and the chat say alike when people are back: %s', async (_when, at, back) => {
  world.clock.set(at)
  const { suggestions, answer } = await answerQuestion(client, { question: 'I want to talk to a person', locale: 'en' })
  expect(suggestions).toMatchObject([{ kind: 'person', open: back === null, opensAt: back }])
  expect(answer).toContain(back === null ? 'is here now' : 'is not here at the moment')
  expect(await getChat(client, { chatId: await askedChat(client) })).toMatchObject({ peopleBackAt: back })
})

it.each([
  ['en', 'Europe/Paris', 'Our team is back on Sunday 29 November at 07:00 CET.'],
  ['fr', 'Asia/Riyadh', 'L’équipe revient le dimanche 29 novembre à 09:00 UTC+3.'],
  ['ar', 'Asia/Riyadh', 'يعود فريقنا يوم الأحد، 29 نوفمبر في 09:00'],
] as const)(
  'whoever asks for a person reads once when people are back: in %s, in %s',
  async (locale, timeZone, words) => {
    world.clock.set('2026-11-27T20:00:00Z')
    const person = await world.person({ locale, timeZone })
    const { id: chatId } = await beginChat(person, { language: locale })
    await askForPerson(person, { chatId })
    await askForPerson(person, { chatId })
    const [said, ...again] = await told(person, chatId)
    expect(said).toContain(words)
    expect(again).toEqual([])
    const chat = { id: chatId, language: locale, summary: null }
    expect(await inTransaction(person, 'view', (context) => transcriptOf(context, chat))).toContain(words)
  },
)

it('a guest reads it in the zone of their browser, and one that nobody knows turns nobody away', async () => {
  world.clock.set('2026-11-27T20:00:00Z')
  const ask = async (timeZone: string) => {
    const { id } = await createGuest(world.system, { locale: 'en' })
    const guest = world.as({ kind: 'person', id, roles: [], locale: 'en', timeZone: 'Asia/Riyadh' })
    const { id: chatId } = await beginChat(guest, { language: 'en' })
    await askForPerson(guest, { chatId, name: 'Ines', email: 'ines@example.org', timeZone })
    return (await told(guest, chatId))[0]
  }
  expect(await ask('Europe/Paris')).toContain('at 07:00 CET')
  expect(await ask('Mars/Olympus')).toContain('at 09:00 GMT+3')
})

it('while people are there, it says the place in the queue', async () => {
  world.clock.set('2026-11-29T06:00:00Z')
  const { id: first } = await beginChat(client, { language: 'fr' })
  await askForPerson(client, { chatId: first })
  const next = await world.person()
  const { id: second } = await beginChat(next, { language: 'fr' })
  world.clock.by({ minutes: 1 })
  await askForPerson(next, { chatId: second })
  const said = [...(await told(client, first)), ...(await told(next, second))]
  const places = said.map((one) => Number(/Votre place dans la file\D+(\d+)\.$/.exec(one)?.[1]))
  expect(places).toEqual([places[0], (places[0] ?? 0) + 1])
})
