import { beforeEach, describe, expect, test } from 'vitest'
import { type Clocks, createClocks, tracedEffects } from '../../../test/factories/commitments.ts'
import { reactions } from '../../worker/reactions.ts'
import { relayEvents } from '../../worker/relay.ts'
import { type CalendarView } from '../agreements/schemas.ts'
import { editCalendar, listCalendars } from '../agreements/index.ts'
import {
  followCalendar,
  handleDue,
  meetCommitment,
  pauseCommitment,
  previewCalendar,
  resumeCommitment,
} from './index.ts'

/** Monday before Eid al-Fitr, which is expected on Tuesday 9 March 2027: four in the afternoon in Riyadh. */
const monday = '2027-03-08T13:00:00Z'

let clocks: Clocks
let calendar: CalendarView
beforeEach(async () => {
  clocks = await createClocks(monday)
  const [only] = (await listCalendars(clocks.administrator, {})).items
  if (only === undefined) throw new Error('no calendar')
  calendar = only
  return () => clocks.world.close()
})

const at = (time: string) => clocks.world.clock.set(time)
const keep = () => handleDue(clocks.world.platform, tracedEffects())

/** The moon was sighted: Eid is four days from `date`. */
const eidFrom = (date: string): CalendarView['definition'] => ({
  ...calendar.definition,
  exceptions: calendar.definition.exceptions.map((exception) =>
    exception.from === '2027-03-09' ? { ...exception, from: date, to: addDays(date, 3) } : exception,
  ),
})
const addDays = (date: string, days: number) => Temporal.PlainDate.from(date).add({ days }).toString()

async function edit(definition: CalendarView['definition']) {
  const [current] = (await listCalendars(clocks.administrator, {})).items
  const edited = await editCalendar(clocks.administrator, {
    calendarId: calendar.id,
    revision: current?.revision ?? 0,
    definition,
    reason: 'A moon sighting',
  })
  await relayEvents(clocks.world.platform, reactions)
  return edited
}
const follow = (revision: number, time: string) =>
  followCalendar(clocks.world.system, { calendarId: calendar.id, revision, at: time })
const moves = async (subjectId: string) =>
  (await clocks.events(subjectId)).filter(({ name }) => name === 'commitments.deadline-moved')

describe('a moon sighting', () => {
  test('moves the open clocks, keeps what was promised before, and tells', async () => {
    const one = await clocks.start()
    // Two hours on Monday; Eid until Friday; Sunday.
    expect(one.dueAt).toBe('2027-03-14T08:00:00.000Z')
    at('2027-03-08T16:00:00Z')
    const preview = await previewCalendar(clocks.administrator, {
      calendarId: calendar.id,
      definition: eidFrom('2027-03-10'),
    })
    expect(preview).toMatchObject({
      open: 1,
      more: false,
      moved: [
        {
          commitment: { id: one.id, dueAt: one.dueAt, responsible: { name: 'Layla' }, beneficiary: { name: 'Omar' } },
          dueAfter: '2027-03-09T08:00:00.000Z',
        },
      ],
    })
    await edit(eidFrom('2027-03-10'))
    expect(await clocks.view(one.id)).toMatchObject({
      dueAt: '2027-03-09T08:00:00.000Z',
      elapsedShare: 0.5,
      changes: [
        {
          at: '2027-03-08T16:00:00.000Z',
          cause: 'calendar_edited',
          dueBefore: one.dueAt,
          dueAfter: '2027-03-09T08:00:00.000Z',
        },
      ],
    })
    expect((await moves(one.subjectId)).map(({ payload }) => payload)).toMatchObject([
      { dueBefore: one.dueAt, dueAfter: '2027-03-09T08:00:00.000Z', beneficiaryId: clocks.beneficiary.actor.id },
    ])
  })

  test('told too late: the holiday that was kept did not count, the rest of the day does', async () => {
    const one = await clocks.start()
    at('2027-03-09T11:00:00Z')
    await edit(eidFrom('2027-03-10'))
    const view = await clocks.view(one.id)
    expect(view).toMatchObject({ dueAt: '2027-03-09T13:00:00.000Z', elapsedShare: 0.5 })
    expect(view.explanation.spans.map(({ from, why }) => [from.slice(5, 16), why])).toEqual([
      ['03-08T13:00', null],
      ['03-08T15:00', 'closed'],
      ['03-08T21:00', 'holiday'],
      ['03-09T11:00', null],
    ])
  })

  test('reminds at the new instants, of what was not told yet', async () => {
    const one = await clocks.start()
    at('2027-03-08T15:00:00Z')
    await keep()
    await edit(eidFrom('2027-03-10'))
    const shares = []
    for (const time of [
      '2027-03-09T06:59:59.999Z',
      '2027-03-09T07:00:00Z',
      '2027-03-09T07:36:00Z',
      '2027-03-09T08:00:00.001Z',
    ]) {
      at(time)
      await keep()
      shares.push((await clocks.events(one.subjectId)).filter(({ name }) => name === 'commitments.reminder-due').length)
    }
    expect(shares).toEqual([1, 2, 3, 3])
    expect(await clocks.view(one.id)).toMatchObject({ breachedAt: '2027-03-09T08:00:00.000Z' })
  })
})

test('following twice, or an older edit after a newer one, changes nothing', async () => {
  const one = await clocks.start()
  await edit(eidFrom('2027-03-10'))
  const after = await clocks.view(one.id)
  expect(await follow(2, monday)).toEqual({ moved: 0 })
  expect(await follow(1, monday)).toEqual({ moved: 0 })
  expect(await clocks.view(one.id)).toEqual(after)
  await edit(eidFrom('2027-03-09'))
  expect(await clocks.view(one.id)).toMatchObject({ dueAt: one.dueAt, changes: [{}, {}] })
  expect(await follow(2, monday)).toEqual({ moved: 0 })
  expect(await moves(one.subjectId)).toHaveLength(2)
})

test('what was over, or missed, before the edit stays as it was', async () => {
  const [met, missed, unseen] = [await clocks.start(), await clocks.start(), await clocks.start()]
  await clocks.within((context) => meetCommitment(context, met))
  at('2027-03-14T08:00:00.001Z')
  await keep()
  // One of which the keeper does not know yet.
  const { database } = clocks.world.platform
  const forgotten = {
    breachedAt: null,
    nextAt: Temporal.Instant.from('2027-03-14T08:00:00.001Z'),
    nextStep: 'deadline',
  }
  await database.updateTable('commitments').set(forgotten).where('id', '=', unseen.id).execute()
  await edit({ ...calendar.definition, week: { ...calendar.definition.week, saturday: ['09:00-18:00'] } })
  for (const { id, subjectId } of [met, missed, unseen]) {
    expect(await clocks.view(id)).toMatchObject({ dueAt: '2027-03-14T08:00:00.000Z', changes: [] })
    expect(await moves(subjectId)).toEqual([])
  }
  expect(await clocks.view(unseen.id)).toMatchObject({ state: 'missed' })
})

test('a paused clock follows too, and shows it when it goes on', async () => {
  const one = await clocks.start()
  at('2027-03-08T14:00:00Z')
  await clocks.within((context) => pauseCommitment(context, { ...one, reason: 'exclusion' }))
  await edit(eidFrom('2027-03-10'))
  expect(await moves(one.subjectId)).toEqual([])
  at('2027-03-09T06:00:00Z')
  await clocks.within((context) => resumeCommitment(context, one))
  expect(await clocks.view(one.id)).toMatchObject({ dueAt: '2027-03-09T09:00:00.000Z' })
})

test('what starts while an edit is under way is found by it', async () => {
  const definition = eidFrom('2027-03-10')
  const started = await Promise.all([
    ...Array.from({ length: 10 }, () => clocks.start()),
    editCalendar(clocks.administrator, { calendarId: calendar.id, revision: 1, definition, reason: 'Sighted' }),
    ...Array.from({ length: 10 }, () => clocks.start()),
  ])
  await relayEvents(clocks.world.platform, reactions)
  for (const one of started) {
    if (!('subjectId' in one)) continue
    expect(await clocks.view(one.id)).toMatchObject({ dueAt: '2027-03-09T08:00:00.000Z' })
  }
})

test('who may not: nobody but the platform lets clocks follow, and only administrators look ahead', async () => {
  const preview = { calendarId: calendar.id, definition: calendar.definition }
  const agent = await clocks.world.person({ roles: ['agent'] })
  for (const who of [clocks.world.visitor, clocks.beneficiary, clocks.responsible, agent]) {
    const code = who === clocks.world.visitor ? 'unauthenticated' : 'forbidden'
    await expect(previewCalendar(who, preview)).rejects.toMatchObject({ code })
    await expect(followCalendar(who, { calendarId: calendar.id, revision: 2, at: monday })).rejects.toMatchObject({
      code,
    })
  }
  await expect(
    followCalendar(clocks.administrator, { calendarId: calendar.id, revision: 2, at: monday }),
  ).rejects.toMatchObject({ code: 'forbidden' })
})
