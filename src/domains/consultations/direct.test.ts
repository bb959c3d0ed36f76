import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createPractice, type Person, type Practice } from '../../../test/factories/consultations.ts'
import { createWorld, sundayMorning, type World } from '../../../test/world.ts'
import { announced } from '../../../test/announced.ts'
import { contents, upload } from '../../../test/factories/files.ts'
import { acceptOffer, declineOffer, getRequest, lapseOffer, listMyOffers, withdrawRequest } from './index.ts'
import type { RequestView } from './schemas.ts'

let world: World
let practice: Practice
let client: Person
let stranger: Person
let agent: Person
let consultant: Person
let other: Person

beforeAll(async () => {
  world = await createWorld()
  practice = await createPractice(world)
  client = await world.person({ name: 'Sara' })
  stranger = await world.person()
  agent = await world.person({ roles: ['agent'] })
})
beforeEach(async () => {
  world.clock.set(sundayMorning)
  consultant = await practice.consultant({ name: 'Khalid' })
  other = await practice.consultant()
})
afterAll(() => world?.close())

const read = (as: Person, { id }: { id: string }) => getRequest(as, { requestId: id })
const lapse = (request: RequestView, at: string) => {
  world.clock.set(Temporal.Instant.from(at).add({ milliseconds: 1 }))
  return lapseOffer(world.system, { subjectId: request.offers.at(-1)?.id ?? '', at })
}
const due = (request: RequestView) => request.commitments[0]?.dueAt ?? ''

describe('sending to a consultant', () => {
  test('makes one offer, promises an answer and tells both (C1, C4)', async () => {
    const sent = await practice.sendDirect(client, consultant)
    expect(sent).toMatchObject({
      state: 'offered',
      routing: 'direct',
      consultant: null,
      client: { name: 'Sara' },
      offers: [{ consultant: { name: 'Khalid' }, chosenBy: 'client', outcome: null }],
      commitments: [{ clause: 'C4', state: 'running' }],
      may: { withdraw: true, accept: false, choose: false },
    })
    expect(sent.number).toMatch(/^R-2026-\d{6}$/)
    expect(await announced(world, sent.id)).toEqual(['consultations.offer-made', 'consultations.request-sent'])
  })

  test('a retry with the same key makes one request', async () => {
    const keyed = { ...client, idempotencyKey: 'twice' }
    const first = await practice.sendDirect(keyed, consultant)
    const [second, third] = await Promise.all([
      practice.sendDirect(keyed, consultant),
      practice.sendDirect(keyed, consultant),
    ])
    expect([second.id, third.id]).toEqual([first.id, first.id])
  })

  test.each<[string, () => Promise<Person>]>([
    ['not a consultant', () => world.person()],
    ['of another specialty', () => practice.consultant({ specialtyId: practice.otherId })],
    ['of another language', () => practice.consultant({ languages: ['fr'] })],
    ['whose verification has ended', () => practice.consultant({ verifiedUntil: '2026-11-21T00:00:00Z' })],
  ])('somebody %s cannot be chosen', async (_, make) => {
    await expect(practice.sendDirect(client, await make())).rejects.toMatchObject({ code: 'consultant_unavailable' })
  })

  test('nobody chooses themselves', async () => {
    await expect(practice.sendDirect(consultant, consultant)).rejects.toMatchObject({ code: 'consultant_unavailable' })
  })

  test('somebody at their load limit cannot be chosen', async () => {
    const busy = await practice.consultant({ loadLimit: 1 })
    await practice.sendDirect(client, busy)
    await expect(practice.sendDirect(stranger, busy)).rejects.toMatchObject({ code: 'consultant_unavailable' })
  })

  test.each([
    ['no consultant', { consultantId: undefined }, 'consultantId'],
    ['no fallback', { fallback: undefined }, 'fallback'],
    ['an empty subject', { subject: '  ' }, 'subject'],
    ['an unknown specialty', { specialtyId: '01a201d7-0b00-764f-97a7-63c472b4a1fd' }, 'specialtyId'],
    ['somebody else’s file', { attachments: ['01a201d7-0b00-764f-97a7-63c472b4a1fd'] }, 'attachments.0'],
  ])('refuses %s, naming the field', async (_, wish, path) => {
    await expect(practice.sendDirect(client, consultant, wish as object)).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ path }],
    })
  })

  test('takes attachments along, once, for the parties to see', async () => {
    const files = [await upload(client, 'contract.pdf'), await upload(client, 'letter.txt', contents.text)]
    const attachments = files.map(({ id }) => id)
    const sent = await practice.sendDirect(client, consultant, { attachments })
    expect(sent.attachments.map(({ name }) => name)).toEqual(['contract.pdf', 'letter.txt'])
    expect((await read(consultant, sent)).attachments).toHaveLength(2)
    await expect(practice.sendDirect(client, other, { attachments })).rejects.toMatchObject({ code: 'invalid_input' })
  })

  test('only clients send', async () => {
    await expect(practice.sendDirect(agent, consultant)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(practice.sendDirect(world.visitor, consultant)).rejects.toMatchObject({ code: 'unauthenticated' })
  })
})

describe('reading a request', () => {
  test('is for its parties and operators, and for whoever is asked while they are', async () => {
    const sent = await practice.sendDirect(client, consultant)
    for (const reader of [client, consultant, agent]) expect((await read(reader, sent)).id).toBe(sent.id)
    for (const reader of [stranger, other])
      await expect(read(reader, sent)).rejects.toMatchObject({ code: 'not_found' })
    await expect(getRequest(world.visitor, { requestId: sent.id })).rejects.toMatchObject({ code: 'unauthenticated' })
    await declineOffer(consultant, { requestId: sent.id, reason: 'no_time' })
    await expect(read(consultant, sent)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('the reason for declining is the operators’ to read', async () => {
    const sent = await practice.sendDirect(client, consultant)
    await declineOffer(consultant, { requestId: sent.id, reason: 'conflict_of_interest' })
    expect((await read(agent, sent)).offers[0]).toMatchObject({
      outcome: 'declined',
      declineReason: 'conflict_of_interest',
    })
    expect((await read(client, sent)).offers[0]).toMatchObject({ outcome: 'declined', declineReason: null })
  })
})

describe('accepting', () => {
  test('meets the answer and promises contact (C4, C6)', async () => {
    const sent = await practice.sendDirect(client, consultant)
    world.clock.by({ minutes: 30 })
    const accepted = await acceptOffer(consultant, { requestId: sent.id })
    expect(accepted).toMatchObject({ state: 'accepted', consultant: { name: 'Khalid' }, may: { accept: false } })
    expect(accepted.commitments.map(({ clause, state }) => `${clause} ${state}`)).toEqual(['C6 running', 'C4 met'])
    expect(await announced(world, sent.id)).toContain('consultations.offer-accepted')
  })

  test('twice is once', async () => {
    const sent = await practice.sendDirect(client, consultant)
    await Promise.all([1, 2].map(() => acceptOffer(consultant, { requestId: sent.id }).catch(() => {})))
    const again = await acceptOffer(consultant, { requestId: sent.id })
    expect(again.commitments.filter(({ clause }) => clause === 'C6')).toHaveLength(1)
    await expect(declineOffer(consultant, { requestId: sent.id, reason: 'no_time' })).rejects.toMatchObject({
      code: 'offer_answered',
    })
  })

  test('at the deadline is in time, a millisecond after is not, however late the keeper', async () => {
    const [inTime, late] = [
      await practice.sendDirect(client, consultant),
      await practice.sendDirect(client, consultant),
    ]
    world.clock.set(due(inTime))
    await acceptOffer(consultant, { requestId: inTime.id })
    world.clock.by({ milliseconds: 1 })
    await expect(acceptOffer(consultant, { requestId: late.id })).rejects.toMatchObject({ code: 'offer_lapsed' })
    await expect(declineOffer(consultant, { requestId: late.id, reason: 'other' })).rejects.toMatchObject({
      code: 'offer_lapsed',
    })
    expect((await read(client, late)).state).toBe('offered')
  })

  test('is for whom it was offered to', async () => {
    const sent = await practice.sendDirect(client, consultant)
    for (const caller of [client, stranger, agent, other]) {
      await expect(acceptOffer(caller, { requestId: sent.id })).rejects.toMatchObject({ code: 'not_found' })
      await expect(declineOffer(caller, { requestId: sent.id, reason: 'other' })).rejects.toMatchObject({
        code: 'not_found',
      })
    }
    await expect(acceptOffer(world.visitor, { requestId: sent.id })).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  test('asks for qualification once more', async () => {
    const brief = await practice.consultant({ verifiedUntil: '2026-11-22T07:00:00Z' })
    const sent = await practice.sendDirect(client, brief)
    world.clock.set('2026-11-22T07:00:00Z')
    await expect(acceptOffer(brief, { requestId: sent.id })).rejects.toMatchObject({ code: 'not_qualified' })
  })
})

describe('without an answer (C5)', () => {
  test('lapses at the deadline’s own instant, and stands on the board since', async () => {
    const sent = await practice.sendDirect(client, consultant)
    const at = due(sent)
    world.clock.set('2026-11-24T06:00:00Z')
    await lapseOffer(world.system, { subjectId: sent.offers[0]?.id ?? '', at })
    expect(await read(client, sent)).toMatchObject({
      state: 'on_board',
      listedAt: at,
      offers: [{ outcome: 'lapsed', outcomeAt: at }],
    })
    expect(await announced(world, sent.id)).toEqual([
      'consultations.offer-lapsed',
      'consultations.offer-made',
      'consultations.request-listed',
      'consultations.request-sent',
    ])
  })

  test('happens once, and never to what was answered', async () => {
    const sent = await practice.sendDirect(client, consultant)
    await acceptOffer(consultant, { requestId: sent.id })
    await lapse(sent, due(sent))
    expect((await read(client, sent)).state).toBe('accepted')
  })

  test('declining goes the same way, counted apart', async () => {
    const sent = await practice.sendDirect(client, consultant)
    const answer = await declineOffer(consultant, { requestId: sent.id, reason: 'no_time' })
    expect(answer).toMatchObject({ outcome: 'declined', declineReason: 'no_time' })
    expect(await read(client, sent)).toMatchObject({ state: 'on_board', listedAt: '2026-11-22T06:00:00.000Z' })
    expect((await read(client, sent)).commitments.at(-1)).toMatchObject({ clause: 'C4', state: 'met' })
  })

  test('the platform alone lets offers lapse', async () => {
    const sent = await practice.sendDirect(client, consultant)
    for (const caller of [client, consultant, agent, await world.person({ roles: ['administrator'] })]) {
      await expect(lapseOffer(caller, { subjectId: sent.offers[0]?.id ?? '', at: due(sent) })).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
  })
})

describe('withdrawing', () => {
  test('is open to the client until acceptance, and ends the offer', async () => {
    const sent = await practice.sendDirect(client, consultant)
    const withdrawn = await withdrawRequest(client, { requestId: sent.id })
    expect(withdrawn).toMatchObject({
      state: 'withdrawn',
      offers: [{ outcome: 'withdrawn' }],
      may: { withdraw: false },
    })
    expect(withdrawn.commitments).toMatchObject([{ state: 'cancelled' }])
    expect(await withdrawRequest(client, { requestId: sent.id })).toMatchObject({ state: 'withdrawn' })
    await expect(acceptOffer(consultant, { requestId: sent.id })).rejects.toMatchObject({ code: 'request_withdrawn' })
  })

  test('not after it', async () => {
    const sent = await practice.sendDirect(client, consultant)
    await acceptOffer(consultant, { requestId: sent.id })
    await expect(withdrawRequest(client, { requestId: sent.id })).rejects.toMatchObject({ code: 'not_open_for_this' })
  })

  test('is for nobody else', async () => {
    const sent = await practice.sendDirect(client, consultant)
    for (const caller of [stranger, consultant, agent]) {
      await expect(withdrawRequest(caller, { requestId: sent.id })).rejects.toMatchObject({ code: 'not_found' })
    }
  })

  test('and accepting at once: one of them happens', async () => {
    const sent = await practice.sendDirect(client, consultant)
    const outcomes = await Promise.allSettled([
      acceptOffer(consultant, { requestId: sent.id }),
      withdrawRequest(client, { requestId: sent.id }),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(['accepted', 'withdrawn']).toContain((await read(client, sent)).state)
  })
})

describe('one’s own offers', () => {
  test('the open with their deadline; once over, without the client and the text', async () => {
    const sent = await practice.sendDirect(client, consultant)
    const open = await listMyOffers(consultant, {})
    expect(open.items).toMatchObject([
      { requestId: sent.id, client: { name: 'Sara' }, body: sent.body, commitment: { dueAt: due(sent) } },
    ])
    await declineOffer(consultant, { requestId: sent.id, reason: 'no_time' })
    expect((await listMyOffers(consultant, {})).items).toEqual([])
    expect((await listMyOffers(consultant, { state: 'over' })).items).toMatchObject([
      { outcome: 'declined', client: null, body: null },
    ])
    expect((await listMyOffers(other, { state: 'over' })).items).toEqual([])
  })

  test('are for consultants', async () => {
    for (const caller of [client, agent]) {
      await expect(listMyOffers(caller, {})).rejects.toMatchObject({ code: 'forbidden' })
    }
  })
})
