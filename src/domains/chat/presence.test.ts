import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { askedChat } from '../../../test/factories/chat.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { answerQuestion } from '../assistant/index.ts'
import { planDutyAbsence } from '../duty/index.ts'
import { getChat } from './index.ts'

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
