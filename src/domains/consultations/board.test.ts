import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { announced } from '../../../test/announced.ts'
import { createPractice, type Person, type Practice } from '../../../test/factories/consultations.ts'
import { createWorld, sundayMorning, type World } from '../../../test/world.ts'
import {
  getBoardRequest,
  getRequest,
  listBoard,
  listRequests,
  markAgeing,
  pickUpRequest,
  qualifiedForRequest,
  viewDesk,
  withdrawRequest,
} from './index.ts'
import { inTransaction } from '../../platform/action.ts'

let world: World
let practice: Practice
let client: Person
let agent: Person
let consultant: Person

beforeAll(async () => {
  world = await createWorld()
  client = await world.person({ name: 'Sara' })
  agent = await world.person({ roles: ['agent'] })
})
beforeEach(async () => {
  world.clock.set(sundayMorning)
  practice = await createPractice(world)
  consultant = await practice.consultant()
})
afterAll(() => world?.close())

const board = async (as: Person, query: Parameters<typeof listBoard>[1] = {}) =>
  (await listBoard(as, query)).items.map(({ id }) => id)

describe('the board', () => {
  test('shows what can be taken, without who asks (C2)', async () => {
    const sent = await practice.sendToBoard(client)
    expect(sent).toMatchObject({ state: 'on_board', fallback: null, commitments: [] })
    expect(await announced(world, sent.id)).toEqual(['consultations.request-listed', 'consultations.request-sent'])
    const { items } = await listBoard(consultant, {})
    expect(items).toMatchObject([{ id: sent.id, subject: sent.subject, listedAt: sent.listedAt, agedAt: null }])
    expect(JSON.stringify(items)).not.toContain('Sara')
    expect(JSON.stringify(items)).not.toContain(client.actor.id)
    expect(Object.keys(await getBoardRequest(consultant, { requestId: sent.id }))).not.toContain('client')
  })

  test.each<[string, () => Promise<Person>]>([
    ['another specialty', () => practice.consultant({ specialtyId: practice.otherId })],
    ['another language', () => practice.consultant({ languages: ['ar', 'fr'] })],
    ['an expired verification', () => practice.consultant({ verifiedUntil: '2026-11-22T06:00:00Z' })],
    ['no profile', () => world.person({ roles: ['consultant'] })],
  ])('shows nothing to a consultant with %s, who cannot take it either', async (_, make) => {
    const sent = await practice.sendToBoard(client)
    const unfit = await make()
    expect(await board(unfit)).toEqual([])
    await expect(getBoardRequest(unfit, { requestId: sent.id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(pickUpRequest(unfit, { requestId: sent.id })).rejects.toMatchObject({ code: 'not_qualified' })
  })

  test('shows it to who holds the specialty above, and not to its own client', async () => {
    const above = await practice.consultant({ specialtyId: practice.parentId })
    const sent = await practice.sendToBoard(consultant)
    expect(await board(above)).toEqual([sent.id])
    expect(await board(consultant)).toEqual([])
    await expect(getBoardRequest(consultant, { requestId: sent.id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(pickUpRequest(consultant, { requestId: sent.id })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('filters by specialty, with those below it, and by language', async () => {
    const both = await practice.consultant({ languages: ['en', 'fr'] })
    const english = await practice.sendToBoard(client)
    const french = await practice.sendToBoard(client, { language: 'fr' })
    expect((await board(both)).toSorted()).toEqual([english.id, french.id].toSorted())
    expect(await board(both, { language: 'fr' })).toEqual([french.id])
    expect((await board(both, { specialtyId: practice.parentId })).toSorted()).toEqual(
      [english.id, french.id].toSorted(),
    )
    expect(await board(both, { specialtyId: practice.otherId })).toEqual([])
  })

  test('in pages: ageing first, then the longest wait', async () => {
    const sent: string[] = []
    for (const hour of [0, 1, 30, 31, 32]) {
      world.clock.set(Temporal.Instant.from(sundayMorning).add({ hours: hour }))
      sent.push((await practice.sendToBoard(client)).id)
    }
    await markAgeing(world.system, {})
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listBoard(consultant, { limit: 2, ...(cursor === undefined ? {} : { cursor }) })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    expect(seen).toEqual(sent)
    await expect(listBoard(consultant, { cursor: 'nonsense' })).rejects.toMatchObject({ code: 'invalid_input' })
  })

  test('is for consultants and operators', async () => {
    const sent = await practice.sendToBoard(client)
    expect(await board(agent)).toContain(sent.id)
    await expect(listBoard(client, {})).rejects.toMatchObject({ code: 'forbidden' })
    await expect(listBoard(world.visitor, {})).rejects.toMatchObject({ code: 'unauthenticated' })
    await expect(getBoardRequest(client, { requestId: sent.id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(pickUpRequest(client, { requestId: sent.id })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(pickUpRequest(agent, { requestId: sent.id })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('those to tell: everybody who could take it now (C3)', async () => {
    const full = await practice.consultant({ loadLimit: 1 })
    await pickUpRequest(full, { requestId: (await practice.sendToBoard(client)).id })
    const sent = await practice.sendToBoard(client)
    const told = () => inTransaction(world.system, 'view', (context) => qualifiedForRequest(context, sent.id))
    expect(await told()).toEqual([consultant.actor.id])
    await withdrawRequest(client, { requestId: sent.id })
    expect(await told()).toEqual([])
  })
})

describe('taking', () => {
  test('gives the request and promises contact (C6)', async () => {
    const sent = await practice.sendToBoard(client)
    const taken = await pickUpRequest(consultant, { requestId: sent.id })
    expect(taken).toMatchObject({
      state: 'accepted',
      client: { name: 'Sara' },
      acceptedAt: '2026-11-22T06:00:00.000Z',
      commitments: [{ clause: 'C6', state: 'running' }],
    })
    expect(await pickUpRequest(consultant, { requestId: sent.id })).toMatchObject({ state: 'accepted' })
    expect(await announced(world, sent.id)).toContain('consultations.request-taken')
    expect(await board(consultant)).toEqual([])
    const late = await practice.consultant()
    await expect(getBoardRequest(late, { requestId: sent.id })).rejects.toMatchObject({ code: 'request_taken' })
  })

  test('not what is withdrawn, nor what never stood on the board', async () => {
    const sent = await practice.sendToBoard(client)
    await withdrawRequest(client, { requestId: sent.id })
    await expect(pickUpRequest(consultant, { requestId: sent.id })).rejects.toMatchObject({ code: 'request_withdrawn' })
    const direct = await practice.sendDirect(client, await practice.consultant())
    await expect(pickUpRequest(consultant, { requestId: direct.id })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('500 at once: one gets it, 499 are told that it is taken', async () => {
    const racers = await Promise.all(Array.from({ length: 500 }, () => practice.consultant()))
    const sent = await practice.sendToBoard(client)
    const outcomes = await Promise.allSettled(racers.map((racer) => pickUpRequest(racer, { requestId: sent.id })))
    const won = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.consultant?.id] : []))
    const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []))
    expect(won).toHaveLength(1)
    expect(lost).toEqual(Array.from({ length: 499 }, () => 'request_taken'))
    const after = await getRequest(agent, { requestId: sent.id })
    expect(after.consultant?.id).toBe(won[0])
    expect(after.commitments).toHaveLength(1)
  }, 120_000)

  test('one consultant taking many at once stays below their limit', async () => {
    const eager = await practice.consultant({ loadLimit: 2 })
    const sent = await Promise.all(Array.from({ length: 8 }, () => practice.sendToBoard(client)))
    const outcomes = await Promise.allSettled(sent.map(({ id }) => pickUpRequest(eager, { requestId: id })))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []))
    expect(new Set(refused)).toEqual(new Set(['load_limit_reached']))
  })
})

describe('ageing', () => {
  test('is marked once, at its own instant, and told', async () => {
    const sent = await practice.sendToBoard(client)
    world.clock.by({ hours: 24 })
    expect(await markAgeing(world.system, {})).toEqual({ marked: 0 })
    world.clock.by({ milliseconds: 1 })
    expect((await markAgeing(world.system, {})).marked).toBeGreaterThanOrEqual(1)
    expect(await markAgeing(world.system, {})).toEqual({ marked: 0 })
    expect((await listBoard(consultant, {})).items).toMatchObject([{ agedAt: '2026-11-23T06:00:00.000Z' }])
    expect((await announced(world, sent.id)).filter((name) => name === 'consultations.request-ageing')).toHaveLength(1)
  })

  test('is the platform’s to mark', async () => {
    for (const caller of [client, consultant, agent]) {
      await expect(markAgeing(caller, {})).rejects.toMatchObject({ code: 'forbidden' })
    }
  })
})

describe('lists', () => {
  test('to each their own, to operators all', async () => {
    const sent = await practice.sendToBoard(client)
    await pickUpRequest(consultant, { requestId: sent.id })
    const ids = async (as: Person, side: 'client' | 'consultant' | 'operator') =>
      (await listRequests(as, { as: side, specialtyId: practice.specialtyId })).items.map(({ id }) => id)
    expect(await ids(client, 'client')).toEqual([sent.id])
    expect(await ids(consultant, 'client')).toEqual([])
    expect(await ids(consultant, 'consultant')).toEqual([sent.id])
    expect(await ids(agent, 'operator')).toEqual([sent.id])
    await expect(listRequests(client, { as: 'operator' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(listRequests(client, { as: 'consultant' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(listRequests(agent, { as: 'client' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(listRequests(world.visitor, {})).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  test('the desk counts, for operators', async () => {
    const before = await viewDesk(agent, {})
    await practice.sendToBoard(client)
    await withdrawRequest(client, { requestId: (await practice.sendDirect(client, consultant)).id })
    const after = await viewDesk(agent, {})
    expect(after.onBoard).toBe(before.onBoard + 1)
    expect(after.outcomes.withdrawn).toBe(before.outcomes.withdrawn + 1)
    for (const caller of [client, consultant]) {
      await expect(viewDesk(caller, {})).rejects.toMatchObject({ code: 'forbidden' })
    }
  })
})
