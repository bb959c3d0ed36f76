import { afterAll, beforeAll, expect, it } from 'vitest'
import { askedChat, takenChat } from '../../../test/factories/chat.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { endChat, takeChat, transferChat } from './index.ts'

const most = 3
let world: World
beforeAll(async () => {
  world = await createWorld({ environment: { CHATS_PER_AGENT: most } })
})
afterAll(() => world.close())

const agentNamed = (name: string) => world.person({ roles: ['agent'], name })
const outcomes = async (tries: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(tries)).map((one) => (one.status === 'fulfilled' ? 'given' : one.reason.code)).toSorted()

it('however many are taken in one moment, an agent has no more than the setting says', async () => {
  const [agent, before] = [await agentNamed('Nora'), await world.person()]
  const held = await takenChat(before, agent)
  const waiting = await Promise.all(Array.from({ length: 6 }, async () => askedChat(await world.person())))
  const tries = waiting.map((chatId) => takeChat(agent, { chatId }))
  expect(await outcomes(tries)).toEqual(['given', 'given', ...Array.from({ length: 4 }, () => 'too_many_chats')])
  await endChat(agent, { chatId: held })
  const refused = (await Promise.allSettled(tries)).findIndex(({ status }) => status === 'rejected')
  expect(await takeChat(agent, { chatId: waiting[refused] ?? '' })).toMatchObject({ state: 'with_agent' })
})

it('whoever hands one to a colleague who has enough is told that it is they', async () => {
  const [giver, full] = [await agentNamed('Zoe'), await agentNamed('Lina')]
  for (let held = 0; held < most; held += 1) await takenChat(await world.person(), full)
  const chatId = await takenChat(await world.person(), giver)
  await expect(transferChat(giver, { chatId, agentId: full.actor.id })).rejects.toMatchObject({
    fields: [{ path: 'agentId', code: 'too_many_chats' }],
  })
})

it('nor however many are handed to them by others while they take some', async () => {
  const [agent, givers] = [await agentNamed('Omar'), await Promise.all(['Ali', 'Bea'].map(agentNamed))]
  const given = await Promise.all(
    givers.flatMap((giver) =>
      [1, 2].map(async () => ({ giver, chatId: await takenChat(await world.person(), giver) })),
    ),
  )
  const waiting = await Promise.all([1, 2].map(async () => askedChat(await world.person())))
  const tries = [
    ...given.map(({ giver, chatId }) => transferChat(giver, { chatId, agentId: agent.actor.id })),
    ...waiting.map((chatId) => takeChat(agent, { chatId })),
  ]
  const refusals = ['too_many_chats', 'invalid_input']
  const came = (await outcomes(tries)).map((one) => (refusals.includes(one) ? 'refused' : one))
  expect(came).toEqual([...Array.from({ length: most }, () => 'given'), ...Array.from({ length: 3 }, () => 'refused')])
})
