import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { announced } from '../../../test/announced.ts'
import { createPractice, type Person, type Practice } from '../../../test/factories/consultations.ts'
import { createWorld, sundayMorning, type World } from '../../../test/world.ts'
import { chooseFallback, declineOffer, getRequest, lapseOffer, withdrawRequest } from './index.ts'
import type { RequestView } from './schemas.ts'

let world: World
let practice: Practice
let client: Person
let chosen: Person
let second: Person
let third: Person

// The ranking sees everybody of a specialty, so each test has a practice of its own.
beforeAll(async () => {
  world = await createWorld()
  client = await world.person({ roles: ['client', 'consultant'] })
})
beforeEach(async () => {
  world.clock.set(sundayMorning)
  practice = await createPractice(world)
  chosen = await practice.consultant({ name: 'Chosen' })
  second = await practice.consultant({ name: 'Second' })
  third = await practice.consultant({ name: 'Third', specialtyId: practice.parentId })
})
afterAll(() => world?.close())

const read = (as: Person, { id }: { id: string }) => getRequest(as, { requestId: id })
const openOfferOf = (request: RequestView) => request.offers.find(({ outcome }) => outcome === null)

/** Lets the open offer lapse, the keeper coming a minute late. */
async function lapse(request: RequestView): Promise<RequestView> {
  const offer = openOfferOf(await read(client, request))
  const view = await read(client, request)
  const at = view.commitments.find(({ subjectId }) => subjectId === offer?.id)?.dueAt ?? ''
  world.clock.set(Temporal.Instant.from(at).add({ minutes: 1 }))
  await lapseOffer(world.system, { subjectId: offer?.id ?? '', at })
  return read(client, request)
}

describe('next best', () => {
  test('is asked in the same transaction, with four business hours of their own from now', async () => {
    const sent = await practice.sendDirect(client, chosen, { fallback: 'next_best' })
    const after = await lapse(sent)
    expect(after.state).toBe('offered')
    expect(openOfferOf(after)).toMatchObject({
      consultant: { name: 'Second' },
      chosenBy: 'ranking',
      madeAt: '2026-11-22T10:01:00.000Z',
      rankReasons: [
        { kind: 'specialty', match: 'exact' },
        { kind: 'load', open: 0, limit: 5 },
        { kind: 'record', answeredInTime: 0, offered: 0 },
      ],
    })
    expect(after.offers).toMatchObject([{ outcome: 'lapsed', outcomeAt: '2026-11-22T10:00:00.000Z' }, {}])
  })

  test('never asks anybody twice, and ends on the board', async () => {
    const sent = await practice.sendDirect(client, chosen, { fallback: 'next_best' })
    await declineOffer(chosen, { requestId: sent.id, reason: 'no_time' })
    await declineOffer(second, { requestId: sent.id, reason: 'other' })
    await declineOffer(third, { requestId: sent.id, reason: 'outside_specialty' })
    const after = await read(client, sent)
    expect(after.offers.map(({ consultant }) => consultant.name).toSorted()).toEqual(['Chosen', 'Second', 'Third'])
    expect(after.state).toBe('on_board')
  })

  test('passes over who is away, full, or the client', async () => {
    const now = await world.clock.now()
    const away = { startsAt: now.add({ hours: 4 }), endsAt: now.add({ hours: 9 }), note: null }
    await world.platform.database
      .insertInto('consultantAbsences')
      .values({ id: sentinel, personId: second.actor.id, ...away })
      .execute()
    await practice.consultant({ loadLimit: 1, name: 'Full' }).then((full) => practice.sendDirect(client, full))
    const own = await practice.consultant({ name: 'Own' })
    const sent = await practice.sendDirect(own, chosen, { fallback: 'next_best' })
    await declineOffer(chosen, { requestId: sent.id, reason: 'no_time' })
    expect(openOfferOf(await getRequest(own, { requestId: sent.id }))).toMatchObject({ consultant: { name: 'Third' } })
  })
})

const sentinel = '01a201d7-0b00-764f-97a7-63c472b4a1fd'

describe('ask me', () => {
  const asked = async () => {
    const sent = await practice.sendDirect(client, chosen, { fallback: 'ask_client' })
    return lapse(sent)
  }

  test('waits for the client, since the deadline’s own instant', async () => {
    const waiting = await asked()
    expect(waiting).toMatchObject({
      state: 'awaiting_choice',
      choiceNeededAt: '2026-11-22T10:00:00.000Z',
      may: { choose: true, withdraw: true },
    })
    expect(await announced(world, waiting.id)).toContain('consultations.choice-needed')
  })

  test('the board, from now', async () => {
    const chose = await chooseFallback(client, { requestId: (await asked()).id, choice: 'board' })
    expect(chose).toMatchObject({ state: 'on_board', listedAt: '2026-11-22T10:01:00.000Z', may: { choose: false } })
  })

  test('the next best', async () => {
    const chose = await chooseFallback(client, { requestId: (await asked()).id, choice: 'next_best' })
    expect(openOfferOf(chose)).toMatchObject({ consultant: { name: 'Second' } })
  })

  test('another consultant, and again if that one is silent too', async () => {
    const requestId = (await asked()).id
    const chose = await chooseFallback(client, { requestId, choice: 'consultant', consultantId: third.actor.id })
    expect(openOfferOf(chose)).toMatchObject({ consultant: { name: 'Third' }, chosenBy: 'client' })
    expect((await lapse(chose)).state).toBe('awaiting_choice')
  })

  test('nobody who was asked before, nobody unqualified', async () => {
    const requestId = (await asked()).id
    const outsider = await practice.consultant({ specialtyId: practice.otherId })
    for (const consultantId of [chosen.actor.id, outsider.actor.id]) {
      await expect(chooseFallback(client, { requestId, choice: 'consultant', consultantId })).rejects.toMatchObject({
        code: 'consultant_unavailable',
      })
    }
  })

  test('says so when there is no next best', async () => {
    const { id: requestId } = await asked()
    await declineOffer(second, {
      requestId: (await chooseFallback(client, { requestId, choice: 'next_best' })).id,
      reason: 'other',
    })
    await declineOffer(third, {
      requestId: (await chooseFallback(client, { requestId, choice: 'next_best' })).id,
      reason: 'other',
    })
    await expect(chooseFallback(client, { requestId, choice: 'next_best' })).rejects.toMatchObject({
      code: 'no_qualified_consultant',
    })
  })

  test('withdrawing', async () => {
    expect(await withdrawRequest(client, { requestId: (await asked()).id })).toMatchObject({ state: 'withdrawn' })
  })

  test('is for the client alone, and only while a choice is awaited', async () => {
    const requestId = (await asked()).id
    for (const caller of [chosen, second, await world.person(), await world.person({ roles: ['agent'] })]) {
      await expect(chooseFallback(caller, { requestId, choice: 'board' })).rejects.toMatchObject({ code: 'not_found' })
    }
    await chooseFallback(client, { requestId, choice: 'board' })
    await expect(chooseFallback(client, { requestId, choice: 'board' })).rejects.toMatchObject({
      code: 'not_open_for_this',
    })
  })
})
