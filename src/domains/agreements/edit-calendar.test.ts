import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PersonActor } from '../../base/actor.ts'
import type { Locale } from '../../base/locale.ts'
import type { Caller } from '../../platform/action.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { editCalendar, getAgreement, getCalendar, listCalendarRevisions, listCalendars } from './index.ts'
import type { CalendarView } from './schemas.ts'

let world: World
let administrator: Caller & { readonly actor: PersonActor }
let calendar: CalendarView

beforeAll(async () => {
  world = await createWorld()
  administrator = await world.person({ roles: ['administrator'], name: 'Huda' })
  const [only] = (await listCalendars(world.visitor, {})).items
  if (only === undefined) throw new Error('no calendar')
  calendar = only
})
afterAll(() => world.close())

const edit = (definition: unknown, as: Caller = administrator, revision = 1) =>
  editCalendar.invoke(as, { calendarId: calendar.id, revision, definition, reason: 'Because' })

test('the agreement as it is shipped', async () => {
  expect(await getAgreement(world.visitor, {})).toMatchObject({
    version: 1,
    calendarId: calendar.id,
    clauses: { C4: { amount: 4, unit: 'businessHour' }, C6: { amount: 24, unit: 'businessHour' } },
  })
  expect(calendar.name).toMatchObject({ en: 'Riyadh business hours' })
  expect(calendar.definition.week.friday).toBeUndefined()
})

describe('refused are', () => {
  const { definition } = { definition: { timeZone: 'Asia/Riyadh', week: { sunday: ['09:00-18:00'] } } }
  const holiday = { from: '2027-01-01', to: '2027-01-01', hours: [], name: 'x' }

  test.each<[string, unknown]>([
    ['no hours at all', { ...definition, week: {} }],
    ['days without any', { ...definition, week: { sunday: [], monday: [] } }],
    [
      'hours that only an exception brings',
      {
        ...definition,
        week: {},
        exceptions: [{ ...holiday, hours: ['00:00-24:00'], applies: 'all', to: '2027-12-31' }],
      },
    ],
  ])('%s: never open', async (_, never) => {
    await expect(edit(never)).rejects.toMatchObject({ code: 'target_unreachable' })
  })

  test.each<[string, unknown, string, string]>([
    ['an unknown zone', { ...definition, timeZone: 'Mars/Olympus' }, 'definition.timeZone', 'invalid_time_zone'],
    [
      'hours that are none',
      { ...definition, week: { sunday: ['9-18'] } },
      'definition.week.sunday.0',
      'malformed_hours',
    ],
    [
      'reversed hours',
      { ...definition, week: { sunday: ['18:00-09:00'] } },
      'definition.week.sunday.0',
      'reversed_hours',
    ],
    [
      'overlapping hours',
      { ...definition, week: { sunday: ['09:00-13:00', '12:00-18:00'] } },
      'definition.week.sunday',
      'overlapping_hours',
    ],
    [
      'reversed dates',
      { ...definition, exceptions: [{ ...holiday, to: '2026-12-31' }] },
      'definition.exceptions.0',
      'reversed_dates',
    ],
    [
      'an exception without end',
      { ...definition, exceptions: [{ ...holiday, to: '2030-01-01' }] },
      'definition.exceptions.0.to',
      'exception_too_long',
    ],
    [
      'a name that is a book',
      { ...definition, exceptions: [{ ...holiday, name: 'x'.repeat(101) }] },
      'definition.exceptions.0.name',
      'too_big',
    ],
    [
      'more exceptions than anybody reads',
      { ...definition, exceptions: Array.from({ length: 501 }, () => holiday) },
      'definition.exceptions',
      'too_big',
    ],
  ])('%s, with the field that it is about', async (_, wrong, path, code) => {
    await expect(edit(wrong)).rejects.toMatchObject({ code: 'invalid_input', fields: [{ path, code }] })
  })

  test.each<[Locale, string]>([
    ['ar', 'هذه الساعات متداخلة.'],
    ['fr', 'Ces heures se chevauchent.'],
    ['en', 'These hours overlap.'],
  ])('in the language of whoever edits: %s', async (locale, message) => {
    const as = { ...administrator, locale }
    const overlapping = { ...definition, week: { sunday: ['09:00-13:00', '12:00-18:00'] } }
    await expect(edit(overlapping, as)).rejects.toMatchObject({ fields: [{ message }] })
  })
})

test('who may not: nobody but administrators edits; the history is for operators', async () => {
  const agent = await world.person({ roles: ['agent'] })
  for (const who of [world.visitor, await world.person(), await world.person({ roles: ['consultant'] }), agent]) {
    const code = who === world.visitor ? 'unauthenticated' : 'forbidden'
    await expect(edit(calendar.definition, who)).rejects.toMatchObject({ code })
    const history = listCalendarRevisions(who, { calendarId: calendar.id })
    if (who === agent) expect((await history).items).toHaveLength(1)
    else await expect(history).rejects.toMatchObject({ code })
  }
})

test('of two who edit the same revision one is told that it has changed; the history says who and why', async () => {
  const ramadan = { from: '2027-02-08', to: '2027-03-08', hours: ['10:00-16:00'], name: 'ramadan' }
  const definition = { ...calendar.definition, exceptions: [...calendar.definition.exceptions, ramadan] }
  const answers = await Promise.allSettled([edit(definition), edit(definition)])
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(answers.find((answer) => answer.status === 'rejected')?.reason).toMatchObject({ code: 'conflict' })
  expect(await getCalendar(world.visitor, { calendarId: calendar.id })).toMatchObject({
    revision: 2,
    editedAt: '2026-11-22T06:00:00.000Z',
    definition: { exceptions: expect.arrayContaining([{ ...ramadan, applies: 'workdays' }]) },
  })
  expect(await listCalendarRevisions(administrator, { calendarId: calendar.id })).toMatchObject({
    items: [
      { revision: 2, reason: 'Because', editedBy: { name: 'Huda' } },
      { revision: 1, reason: null, editedBy: null },
    ],
  })
})
