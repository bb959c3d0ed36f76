import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Clocks, createClocks, tracedEffects } from '../../../test/factories/commitments.ts'
import {
  changeClause,
  handleDue,
  meetCommitment,
  pauseCommitment,
  reopenCommitment,
  resumeCommitment,
} from './index.ts'
import { startCommitment } from './start-clock.ts'
import { newId } from '../../base/ids.ts'

/** Sunday 22 November 2026, 9:00 in Riyadh. */
const begun = '2026-11-22T06:00:00Z'

let clocks: Clocks
beforeAll(async () => {
  clocks = await createClocks(begun)
})
beforeEach(() => clocks.world.clock.set(begun))
afterAll(() => clocks.world.close())

const after = (duration: Temporal.DurationLike) => clocks.world.clock.by(duration)
const keeper = () => handleDue(clocks.world.platform, tracedEffects())
const resolution = (of: 'S6' | 'S7' | 'S8') => `${of}.resolution` as const
const change = (subjectId: string, from: 'S6' | 'S7' | 'S8', to: 'S6' | 'S7' | 'S8') =>
  clocks.within((context) => changeClause(context, { subjectId, from: resolution(from), to: resolution(to) }))

describe('another clause', () => {
  test('counts from the original start, less the pauses, and keeps what had been promised', async () => {
    const { id, subjectId } = await clocks.start('S8.resolution')
    const which = { subjectId, clause: 'S8.resolution' } as const
    after({ minutes: 30 })
    await clocks.within((context) => pauseCommitment(context, { ...which, reason: 'waiting_for_requester' }))
    after({ hours: 2 })
    await clocks.within((context) => resumeCommitment(context, which))
    await change(subjectId, 'S8', 'S6')
    const changed = await clocks.view(id)
    expect(changed).toMatchObject({
      clause: 'S6.resolution',
      state: 'running',
      startedAt: '2026-11-22T06:00:00.000Z',
      // Four hours and the two that stood still.
      dueAt: '2026-11-22T12:00:00.000Z',
    })
    expect(changed.changes.at(-1)).toEqual({
      at: '2026-11-22T08:30:00.000Z',
      cause: 'clause_changed',
      clauseBefore: 'S8.resolution',
      clauseAfter: 'S6.resolution',
      dueBefore: '2026-11-25T08:00:00.000Z',
      dueAfter: '2026-11-22T12:00:00.000Z',
    })
  })

  test('whose deadline has passed already is missed at that deadline’s own instant', async () => {
    const { id, subjectId } = await clocks.start('S8.resolution')
    after({ hours: 5 })
    await change(subjectId, 'S8', 'S6')
    await keeper()
    expect(await clocks.view(id)).toMatchObject({ state: 'missed', breachedAt: '2026-11-22T10:00:00.000Z' })
    const effects = (await clocks.events(subjectId)).filter(({ name }) => name === 'tests.effect-came')
    expect(effects).toMatchObject([{ payload: { clause: 'S6.resolution', at: '2026-11-22T10:00:00.000Z' } }])
  })

  test('leaves a breach that was recorded as it was', async () => {
    const { id, subjectId } = await clocks.start('S6.resolution')
    after({ hours: 5 })
    await keeper()
    await change(subjectId, 'S6', 'S8')
    await keeper()
    expect(await clocks.view(id)).toMatchObject({
      clause: 'S8.resolution',
      state: 'missed',
      breachedAt: '2026-11-22T10:00:00.000Z',
      dueAt: '2026-11-24T15:00:00.000Z',
    })
    const effects = (await clocks.events(subjectId)).filter(({ name }) => name === 'tests.effect-came')
    expect(effects).toHaveLength(1)
  })

  test('is not held up by a pause that began after its deadline', async () => {
    const { id, subjectId } = await clocks.start('S8.resolution')
    after({ hours: 5 })
    const which = { subjectId, clause: 'S8.resolution', reason: 'waiting_for_requester' } as const
    await clocks.within((context) => pauseCommitment(context, which))
    await change(subjectId, 'S8', 'S6')
    expect(await clocks.view(id)).toMatchObject({
      state: 'missed',
      dueAt: '2026-11-22T10:00:00.000Z',
      pausedSince: null,
    })
  })

  test('reminds of what is still ahead, and of nothing that lies behind', async () => {
    const { subjectId } = await clocks.start('S8.resolution')
    after({ hours: 2, minutes: 30 })
    await change(subjectId, 'S8', 'S6')
    after({ minutes: 30 })
    await keeper()
    const reminders = (await clocks.events(subjectId)).filter(({ name }) => name === 'commitments.reminder-due')
    expect(reminders).toMatchObject([{ payload: { clause: 'S6.resolution', share: 0.75 } }])
  })
})

test('a clock that goes on after it was met does not count the time in between', async () => {
  const { id, subjectId } = await clocks.start('S6.resolution')
  const which = { subjectId, clause: 'S6.resolution' } as const
  after({ hours: 3 })
  await clocks.within((context) => meetCommitment(context, which))
  after({ hours: 48 })
  await clocks.within((context) => reopenCommitment(context, which))
  const reopened = await clocks.view(id)
  expect(reopened).toMatchObject({ state: 'running', metAt: null, dueAt: '2026-11-24T10:00:00.000Z' })
  expect(reopened.changes.at(-1)).toMatchObject({ cause: 'reopened', dueBefore: '2026-11-22T10:00:00.000Z' })
  after({ hours: 2 })
  await keeper()
  expect(await clocks.view(id)).toMatchObject({ state: 'missed', breachedAt: '2026-11-24T10:00:00.000Z' })
  // Met again, late: nothing undoes that.
  await clocks.within((context) => meetCommitment(context, which))
  await clocks.within((context) => reopenCommitment(context, which))
  expect(await clocks.view(id)).toMatchObject({ state: 'missed', breachedAt: '2026-11-24T10:00:00.000Z', metAt: null })
})

test('a clock may start in the past, less what did not count of it', async () => {
  const at = (text: string) => Temporal.Instant.from(text)
  after({ hours: 3 })
  const { id } = await clocks.within((context) =>
    startCommitment(context, {
      clause: 'S6.resolution',
      subjectKind: 'ticket',
      subjectId: newId(context.now),
      startedAt: at(begun),
      pauses: [
        { from: at('2026-11-22T06:30:00Z'), to: at('2026-11-22T07:00:00Z'), reason: 'waiting_for_requester' },
        { from: at('2026-11-22T08:30:00Z'), to: null, reason: 'waiting_for_requester' },
      ],
      watchers: { responsible: null, beneficiary: null },
    }),
  )
  expect(await clocks.view(id)).toMatchObject({ state: 'paused', dueAt: null, elapsedShare: 0.5 })
})
