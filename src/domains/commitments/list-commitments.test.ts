import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Clocks, createClocks, tracedEffects } from '../../../test/factories/commitments.ts'
import {
  calculateDeadline,
  type CommitmentView,
  getCommitment,
  handleDue,
  listCommitments,
  meetCommitment,
  pauseCommitment,
} from './index.ts'

let clocks: Clocks
let agent: Awaited<ReturnType<Clocks['world']['person']>>
const named = new Map<string, string>()
const nameOf = ({ id }: { id: string }) => named.get(id)

/** Seen on Sunday at 13:30 in Riyadh. */
beforeAll(async () => {
  clocks = await createClocks()
  agent = await clocks.world.person({ roles: ['agent'] })
  const { clock } = clocks.world
  const at = (time: string) => clock.set(`2026-11-22T${time}:00Z`)
  const start = async (name: string, clause: 'C4' | 'C6' = 'C4'): Promise<CommitmentView> => {
    const one = await clocks.start(clause)
    named.set(one.id, name)
    return one
  }
  await start('missed first')
  at('06:10')
  await start('missed second')
  const met = await start('met')
  const waiting = await start('paused', 'C6')
  at('08:00')
  await start('C6', 'C6')
  await start('C4')
  await clocks.within((context) => meetCommitment(context, met))
  await clocks.within((context) => pauseCommitment(context, { ...waiting, reason: 'exclusion' }))
  at('10:30')
  await handleDue(clocks.world.platform, tracedEffects())
})
afterAll(() => clocks.world.close())

describe('the list of commitments', () => {
  test.each<[Parameters<typeof listCommitments>[1], string[]]>([
    [{}, ['C4', 'C6']],
    [{ clause: 'C6' }, ['C6']],
    [{ state: 'paused' }, ['paused']],
    [{ state: 'missed' }, ['missed second', 'missed first']],
    [{ state: 'missed', clause: 'C6' }, []],
  ])('of %o', async (query, expected) => {
    const { items, next } = await listCommitments(agent, query)
    expect(items.map(nameOf)).toEqual(expected)
    expect(next).toBeNull()
  })

  test('says who owes what to whom', async () => {
    const [first] = (await listCommitments(agent, {})).items
    expect(first).toMatchObject({
      state: 'running',
      responsible: { id: clocks.responsible.actor.id, name: 'Layla' },
      beneficiary: { id: clocks.beneficiary.actor.id, name: 'Omar' },
    })
  })

  test.each(['open', 'missed'] as const)('of %s ones is read page by page', async (state) => {
    const whole = (await listCommitments(agent, { state })).items.map(nameOf)
    const read: unknown[] = []
    for (let cursor: string | undefined; ;) {
      const page = await listCommitments(agent, { state, limit: 1, ...(cursor === undefined ? {} : { cursor }) })
      read.push(...page.items.map(nameOf))
      if (page.next === null) break
      cursor = page.next
    }
    expect(read).toEqual(whole)
  })

  test('refuses a cursor of its own making', async () => {
    await expect(listCommitments(agent, { cursor: 'x' })).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ path: 'cursor' }],
    })
  })

  test('is for operators', async () => {
    for (const who of [clocks.world.visitor, clocks.beneficiary, clocks.responsible])
      await expect(listCommitments(who, {})).rejects.toMatchObject({
        code: who === clocks.world.visitor ? 'unauthenticated' : 'forbidden',
      })
  })
})

test('one commitment is for those concerned and the operators; to others it is not there', async () => {
  const [one] = (await listCommitments(agent, {})).items
  const look = { commitmentId: one?.id ?? '' }
  for (const who of [clocks.responsible, clocks.beneficiary, agent, clocks.administrator])
    expect(await getCommitment(who, look)).toMatchObject({ id: one?.id })
  for (const who of [await clocks.world.person(), await clocks.world.person({ roles: ['consultant'] })])
    await expect(getCommitment(who, look)).rejects.toMatchObject({ code: 'not_found' })
  await expect(getCommitment(clocks.world.visitor, look)).rejects.toMatchObject({ code: 'unauthenticated' })
})

describe('a deadline is calculated for whoever asks', () => {
  const { ar, fr, en } = {
    ar: 'الموعد النهائي: الأحد، 29 نوفمبر في 12:00.',
    fr: 'Échéance\u00a0: dimanche 29 novembre à 12:00.',
    en: 'Due on Sunday 29 November at 12:00.',
  }
  test.each([
    ['ar', ar],
    ['fr', fr],
    ['en', en],
  ] as const)('with its reasons, in %s', async (locale, sentence) => {
    const visitor = { ...clocks.world.visitor, locale }
    const answer = await calculateDeadline(visitor, { clause: 'C4', at: '2026-11-26T17:00:00+03:00' })
    expect(answer).toMatchObject({
      clause: 'C4',
      startsAt: '2026-11-26T14:00:00.000Z',
      dueAt: '2026-11-29T09:00:00.000Z',
      timeZone: 'Asia/Riyadh',
      target: { amount: 4, unit: 'businessHour' },
    })
    expect(answer.explanation.spans.map(({ counted }) => counted)).toEqual([true, false, true])
    expect(answer.explanation.sentence).toContain(sentence)
  })

  test('from now on, if nothing is said', async () => {
    expect(await calculateDeadline(clocks.world.visitor, { clause: 'C6' })).toMatchObject({
      startsAt: '2026-11-22T10:30:00.000Z',
      dueAt: '2026-11-25T07:30:00.000Z',
    })
  })

  test.each(['9998-01-01T00:00:00Z', '0001-01-01T00:00:00Z', '2031-12-01T00:00:00Z'])('but not for %s', async (at) => {
    await expect(calculateDeadline(clocks.world.visitor, { clause: 'C4', at })).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ path: 'at', code: 'too_far' }],
    })
  })
})
