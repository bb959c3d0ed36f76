import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Clocks, createClocks, tracedEffects } from '../../../test/factories/commitments.ts'
import { sundayMorning } from '../../../test/world.ts'
import {
  cancelCommitment,
  type CommitmentView,
  commitmentsOf,
  handleDue,
  meetCommitment,
  pauseCommitment,
  resumeCommitment,
  settleIfPast,
  startCommitment,
} from './index.ts'

let clocks: Clocks
beforeAll(async () => {
  clocks = await createClocks()
})
beforeEach(() => clocks.world.clock.set(sundayMorning))
afterAll(() => clocks.world.close())

const at = (time: string) => clocks.world.clock.set(time)
const which = ({ subjectId, clause }: CommitmentView) => ({ subjectId, clause })
const meet = (one: CommitmentView) => clocks.within((context) => meetCommitment(context, which(one)))
const pause = (one: CommitmentView) =>
  clocks.within((context) => pauseCommitment(context, { ...which(one), reason: 'client_asked_to_wait' }))
const resume = (one: CommitmentView) => clocks.within((context) => resumeCommitment(context, which(one)))
const cancel = (one: CommitmentView) =>
  clocks.within((context) => cancelCommitment(context, { ...which(one), reason: 'withdrawn' }))
const names = async (one: CommitmentView) => (await clocks.events(one.subjectId)).map(({ name }) => name)
const due = '2026-11-22T10:00:00.000Z'

test('starts under the agreement and the calendar in force, and says until when', async () => {
  const one = await clocks.start()
  expect(one).toMatchObject({
    clause: 'C4',
    agreementVersion: 1,
    target: { amount: 4, unit: 'businessHour' },
    startedAt: '2026-11-22T06:00:00.000Z',
    dueAt: due,
    state: 'running',
    atRisk: false,
    elapsedShare: 0,
    remaining: { amount: 4, unit: 'businessHour' },
    timeZone: 'Asia/Riyadh',
  })
  at('2026-11-22T09:00:00Z')
  const [later] = await clocks.within((context) => commitmentsOf(context, [one.subjectId]))
  expect(later).toMatchObject({ elapsedShare: 0.75, atRisk: true, remaining: { amount: 1, unit: 'businessHour' } })
})

test('one of a kind runs for a thing at a time', async () => {
  const one = await clocks.start()
  const again = () =>
    clocks.within((context) =>
      startCommitment(context, {
        ...which(one),
        subjectKind: 'offer',
        watchers: { responsible: null, beneficiary: null },
      }),
    )
  await expect(again()).rejects.toMatchObject({ code: 'conflict' })
  await meet(one)
  expect(await again()).toMatchObject({ state: 'running' })
})

describe('work', () => {
  test.each([
    ['at the deadline is in time', '2026-11-22T10:00:00.000Z', 'met', null],
    ['a millisecond later is not', '2026-11-22T10:00:00.001Z', 'missed', due],
    ['days later is late', '2026-11-25T10:00:00Z', 'missed', due],
  ])('%s', async (_, now, state, breachedAt) => {
    const one = await clocks.start()
    at(now)
    await meet(one)
    expect(await clocks.view(one.id)).toMatchObject({
      state,
      breachedAt,
      metAt: Temporal.Instant.from(now).toString({ fractionalSecondDigits: 3 }),
      dueAt: due,
    })
    expect(await names(one)).toEqual(breachedAt === null ? [] : ['commitments.deadline-missed'])
  })

  test('after the deadline, before the keeper: the breach is dated at the deadline, its effect comes once', async () => {
    const one = await clocks.start()
    at('2026-11-22T13:00:00Z')
    await clocks.within((context) => settleIfPast(context, which(one)))
    await meet(one)
    const keepers = () => handleDue(clocks.world.platform, tracedEffects())
    await Promise.all([keepers(), keepers()])
    await keepers()
    const told = await clocks.events(one.subjectId)
    expect(told.map(({ name }) => name)).toEqual(['commitments.deadline-missed', 'tests.effect-came'])
    expect(told.map(({ payload }) => payload)).toMatchObject([{ missedAt: due }, { at: due }])
  })

  test('that comes to light later counts from when it was done', async () => {
    const one = await clocks.start()
    at('2026-11-22T09:59:00Z')
    await clocks.within((context) => meetCommitment(context, which(one), Temporal.Instant.from('2026-11-22T08:00:00Z')))
    expect(await clocks.view(one.id)).toMatchObject({ state: 'met', elapsedShare: 0.5 })
  })

  test('is done once, and nothing comes of it where nothing runs', async () => {
    const one = await clocks.start()
    await meet(one)
    at('2026-11-22T08:00:00Z')
    await meet(one)
    await cancel(one)
    expect(await clocks.view(one.id)).toMatchObject({ state: 'met', metAt: '2026-11-22T06:00:00.000Z' })
  })

  test('that was done is not looked at again', async () => {
    const one = await clocks.start()
    await meet(one)
    at('2026-12-22T10:00:00Z')
    await handleDue(clocks.world.platform, tracedEffects())
    expect(await names(one)).toEqual([])
  })
})

describe('a clock that is cancelled', () => {
  test('is owed no more, and never missed', async () => {
    const one = await clocks.start()
    await cancel(one)
    at('2026-11-25T10:00:00Z')
    await handleDue(clocks.world.platform, tracedEffects())
    expect(await clocks.view(one.id)).toMatchObject({ state: 'cancelled', breachedAt: null })
    expect(await names(one)).toEqual([])
  })

  test('after its deadline stays missed', async () => {
    const one = await clocks.start()
    at('2026-11-22T10:00:00.001Z')
    await cancel(one)
    await handleDue(clocks.world.platform, tracedEffects())
    expect(await clocks.view(one.id)).toMatchObject({ state: 'missed', breachedAt: due })
    expect(await names(one)).toEqual(['commitments.deadline-missed', 'tests.effect-came'])
  })
})

describe('a pause', () => {
  test('takes the deadline away, and gives back what was left', async () => {
    const one = await clocks.start()
    at('2026-11-22T07:00:00Z')
    await pause(one)
    await pause(one)
    expect(await clocks.view(one.id)).toMatchObject({ state: 'paused', dueAt: null, pausedSince: expect.any(String) })
    at('2026-11-24T08:00:00Z')
    await handleDue(clocks.world.platform, tracedEffects())
    expect(await clocks.view(one.id)).toMatchObject({ elapsedShare: 0.25, breachedAt: null })
    await resume(one)
    await resume(one)
    expect(await clocks.view(one.id)).toMatchObject({
      state: 'running',
      dueAt: '2026-11-24T11:00:00.000Z',
      changes: [
        { at: '2026-11-22T07:00:00.000Z', cause: 'paused', dueBefore: due, dueAfter: null },
        { at: '2026-11-24T08:00:00.000Z', cause: 'resumed', dueBefore: null, dueAfter: '2026-11-24T11:00:00.000Z' },
      ],
    })
    expect(await names(one)).toEqual([])
  })

  test.each([
    ['a millisecond before the deadline holds it up', '2026-11-22T09:59:59.999Z', 'paused', null],
    ['at the deadline comes too late', due, 'running', due],
    ['after the deadline finds it missed', '2026-11-22T10:00:00.001Z', 'missed', due],
  ])('%s', async (_, now, state, dueAt) => {
    const one = await clocks.start()
    at(now)
    await pause(one)
    expect(await clocks.view(one.id)).toMatchObject({ state, dueAt })
    at('2026-11-23T06:00:00Z')
    await resume(one)
    const after = state === 'paused' ? '2026-11-23T06:00:00.001Z' : due
    expect(await clocks.view(one.id)).toMatchObject({ dueAt: after })
  })

  test('ends when the work is done, which then says by when it was due', async () => {
    const one = await clocks.start()
    at('2026-11-22T07:00:00Z')
    await pause(one)
    at('2026-11-22T08:00:00Z')
    await meet(one)
    expect(await clocks.view(one.id)).toMatchObject({
      state: 'met',
      pausedSince: null,
      dueAt: '2026-11-22T11:00:00.000Z',
      elapsedShare: 0.25,
    })
  })
})
