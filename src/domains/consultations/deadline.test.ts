import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { tracedEffects } from '../../../test/factories/commitments.ts'
import { createPractice, type Person, type Practice } from '../../../test/factories/consultations.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { type Context, asSystem } from '../../platform/action.ts'
import { type DeadlineEffects, handleDue } from '../commitments/index.ts'
import { acceptOffer, getRequest, lapseOffer, missContact, previewPromise } from './index.ts'

/** Thursday 26 November 2026, 17:00 in Riyadh: an hour before the week ends. */
const thursdayEvening = '2026-11-26T14:00:00Z'
/** Four business hours later: Sunday at noon. */
const sundayNoon = '2026-11-29T09:00:00.000Z'
const justAfter = '2026-11-29T09:00:00.001Z'

const effects: DeadlineEffects = {
  ...tracedEffects(),
  C4: (context: Context, passed) => lapseOffer.within(asSystem(context), passed),
  C6: (context: Context, passed) => missContact.within(asSystem(context), passed),
}

let world: World
let practice: Practice
let client: Person
let consultant: Person

beforeAll(async () => {
  world = await createWorld({ at: thursdayEvening })
  client = await world.person()
})
beforeEach(async () => {
  world.clock.set(thursdayEvening)
  practice = await createPractice(world)
  consultant = await practice.consultant({ name: 'Chosen' })
})
afterAll(() => world?.close())

const read = (requestId: string) => getRequest(client, { requestId })
const keepers = (count: number) => Promise.all(Array.from({ length: count }, () => handleDue(world.platform, effects)))

describe('a request sent on Thursday at 17:00', () => {
  test('promises beforehand what it promises afterwards', async () => {
    const { specialtyId } = practice
    const question = { routing: 'direct', specialtyId, language: 'en', consultantId: consultant.actor.id } as const
    const preview = await previewPromise(client, question)
    expect(preview).toMatchObject({
      answer: { clause: 'C4', target: { amount: 4, unit: 'businessHour' }, dueAt: sundayNoon },
      contact: { clause: 'C6', startsAt: sundayNoon, dueAt: '2026-12-01T15:00:00.000Z' },
      timeZone: 'Asia/Riyadh',
      qualified: 1,
      available: true,
    })
    const sent = await practice.sendDirect(client, consultant)
    expect(sent.commitments).toMatchObject([{ clause: 'C4', dueAt: sundayNoon, state: 'running' }])
  })

  test('on the board, no answer is promised, and contact once it is taken', async () => {
    const { specialtyId } = practice
    expect(await previewPromise(client, { routing: 'board', specialtyId, language: 'en' })).toMatchObject({
      answer: null,
      contact: { startsAt: '2026-11-26T14:00:00.000Z' },
      qualified: 1,
      available: null,
    })
    expect(await previewPromise(client, { routing: 'board' })).toMatchObject({ qualified: null })
  })

  test('whoever cannot be asked is said so before it is sent', async () => {
    const away = await practice.consultant({ languages: ['fr'] })
    const { specialtyId } = practice
    const question = { routing: 'direct', specialtyId, language: 'en', consultantId: away.actor.id } as const
    expect(await previewPromise(client, question)).toMatchObject({ available: false })
  })

  test('can be accepted on Sunday at 12:00:00.000', async () => {
    const { id } = await practice.sendDirect(client, consultant)
    world.clock.set(sundayNoon)
    await keepers(2)
    expect((await acceptOffer(consultant, { requestId: id })).state).toBe('accepted')
    world.clock.set(justAfter)
    await keepers(2)
    expect((await read(id)).offers).toMatchObject([{ outcome: 'accepted', outcomeAt: sundayNoon }])
  })

  test('has lapsed a millisecond later, as of 12:00:00.000, and stands on the board', async () => {
    const { id } = await practice.sendDirect(client, consultant)
    world.clock.set(justAfter)
    await keepers(3)
    await expect(acceptOffer(consultant, { requestId: id })).rejects.toMatchObject({ code: 'offer_lapsed' })
    const { state, listedAt, offers, commitments } = await read(id)
    expect({ state, listedAt }).toEqual({ state: 'on_board', listedAt: sundayNoon })
    expect(offers).toMatchObject([{ outcome: 'lapsed', outcomeAt: sundayNoon }])
    expect(commitments).toMatchObject([{ clause: 'C4', state: 'missed', breachedAt: sundayNoon }])
  })

  test('or with the next best, whose four hours begin when the keeper came', async () => {
    await practice.consultant({ name: 'Next' })
    const { id } = await practice.sendDirect(client, consultant, { fallback: 'next_best' })
    // Nobody looked for an hour and a half.
    world.clock.set('2026-11-29T10:30:00Z')
    await keepers(3)
    const { state, offers, commitments } = await read(id)
    expect(state).toBe('offered')
    expect(offers).toMatchObject([
      { outcome: 'lapsed', outcomeAt: sundayNoon },
      { outcome: null, consultant: { name: 'Next' }, madeAt: '2026-11-29T10:30:00.000Z' },
    ])
    expect(commitments).toMatchObject([{ state: 'running', dueAt: '2026-11-29T14:30:00.000Z' }, { state: 'missed' }])
  })

  test('and an answer and the deadline never both happen, however close', async () => {
    const sent = await Promise.all(
      Array.from({ length: 6 }, () => practice.sendDirect(client, consultant, {}).catch(() => null)),
    )
    const ids = sent.flatMap((request) => request?.id ?? [])
    world.clock.set(sundayNoon)
    const answers = ids.map((requestId) => acceptOffer(consultant, { requestId }).catch(() => {}))
    world.clock.set(justAfter)
    await Promise.all([...answers, keepers(2)])
    await keepers(1)
    for (const id of ids) {
      const { state, offers, consultant: taker } = await read(id)
      const [outcome] = offers.map((offer) => offer.outcome)
      expect(`${state} ${outcome} ${taker !== null}`).toMatch(/^(accepted accepted true|on_board lapsed false)$/)
    }
  })
})
