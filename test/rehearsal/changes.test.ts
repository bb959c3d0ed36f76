import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { getPlanItem, tieTicket, writePlanItem } from '../../src/domains/plan/index.ts'
import { getTicket, listTrail, sendReply } from '../../src/domains/support/index.ts'
import { item } from '../factories/plan.ts'
import { instant } from './courses.ts'
import { type Act, type Desk, does, instants, moments, openDesk, type Priority, type Reported } from './desk.ts'

const everybody = 'Amal Badr Boss Chadi'
const agents = 'Amal Badr Chadi'

type Row = {
  readonly title: string
  readonly priority: Priority
  /** Amal has answered the ticket into which it is merged. */
  readonly steps: readonly (readonly [at: string, act: Act])[]
  /** When, of which promise, at which share, who was told; a breach by its own deadline. */
  readonly marks: readonly string[]
}

/** Reported on Sunday at 10:00 in Riyadh; everything in UTC, counted by hand. Half of a working day is 4:30 of its 9. */
const rows: readonly Row[] = [
  {
    title: 'P3 raised to P2 after 3:30: what of its four hours lies behind is not told any more',
    priority: 3,
    steps: [['11-22T10:30:00.250', 'raises']],
    marks: [
      `11-22T10:36:00.250 S7.response 90 ${everybody}`,
      `11-22T11:00:00.250 S7.response 100 ${everybody}`,
      `11-22T11:30:00.250 S7.resolution 50 ${everybody}`,
      `11-22T13:45:00.250 S7.resolution 75 ${everybody}`,
      `11-23T06:06:00.250 S7.resolution 90 ${everybody}`,
      `11-23T07:00:00.250 S7.resolution 100 ${everybody}`,
    ],
  },
  {
    title:
      'P2 raised to P1 after five hours: late at once, by the deadlines that P1 would have had; what was missed stays',
    priority: 2,
    steps: [['11-22T12:00:00.250', 'raises']],
    marks: [
      `11-22T09:00:00.250 S7.response 50 ${everybody}`,
      `11-22T10:00:00.250 S7.response 75 ${everybody}`,
      `11-22T10:36:00.250 S7.response 90 ${everybody}`,
      `11-22T11:00:00.250 S6.resolution 100 ${everybody}`,
      `11-22T11:00:00.250 S7.response 100 ${everybody}`,
      `11-22T11:30:00.250 S7.resolution 50 ${everybody}`,
    ],
  },
  {
    title: 'P2 lowered to P3 after 3:30, and raised again: nothing is told twice, and the rest comes when it came',
    priority: 2,
    steps: [
      ['11-22T10:30:00.250', 'lowers'],
      ['11-22T10:33:00.250', 'returns'],
    ],
    marks: [
      `11-22T09:00:00.250 S7.response 50 ${everybody}`,
      `11-22T10:00:00.250 S7.response 75 ${everybody}`,
      `11-22T10:36:00.250 S7.response 90 ${everybody}`,
      `11-22T11:00:00.250 S7.response 100 ${everybody}`,
      `11-22T11:30:00.250 S7.resolution 50 ${everybody}`,
      `11-22T13:45:00.250 S7.resolution 75 ${everybody}`,
      `11-23T06:06:00.250 S7.resolution 90 ${everybody}`,
      `11-23T07:00:00.250 S7.resolution 100 ${everybody}`,
    ],
  },
  {
    title: 'P3 lowered to P4: two working days for the answer, and none for the solution',
    priority: 3,
    steps: [['11-22T10:30:00.250', 'lowers']],
    marks: [
      `11-23T07:00:00.250 S9.response 50 ${everybody}`,
      `11-23T11:30:00.250 S9.response 75 ${everybody}`,
      `11-23T14:12:00.250 S9.response 90 ${everybody}`,
      `11-24T07:00:00.250 S9.response 100 ${everybody}`,
    ],
  },
  {
    title: 'P1 resolved after an hour and reopened on Tuesday: three hours are left, told to whoever has it',
    priority: 1,
    steps: [
      ['11-22T08:00:00.250', 'resolves'],
      ['11-24T06:00:00.000', 'is reopened'],
    ],
    marks: [
      `11-22T07:30:00.250 S6.response 50 ${everybody}`,
      `11-22T07:45:00.250 S6.response 75 ${everybody}`,
      `11-22T07:54:00.250 S6.response 90 ${everybody}`,
      `11-24T07:00:00.000 S6.resolution 50 Amal`,
      `11-24T08:00:00.000 S6.resolution 75 ${agents}`,
      `11-24T08:36:00.000 S6.resolution 90 ${everybody}`,
      `11-24T09:00:00.000 S6.resolution 100 ${everybody}`,
    ],
  },
  {
    title: 'P2 merged into what Amal has: by its own clock, to whoever has the other',
    priority: 2,
    steps: [['11-22T07:20:00.000', 'merges']],
    marks: [
      '11-22T09:00:00.250 S7.response 50 Amal',
      `11-22T10:00:00.250 S7.response 75 ${agents}`,
      `11-22T10:36:00.250 S7.response 90 ${everybody}`,
      `11-22T11:00:00.250 S7.response 100 ${everybody}`,
      '11-22T11:30:00.250 S7.resolution 50 Amal',
      '11-22T13:45:00.250 S7.resolution 75 Amal',
      `11-23T06:06:00.250 S7.resolution 90 ${agents}`,
      `11-23T07:00:00.250 S7.resolution 100 ${everybody}`,
    ],
  },
]

describe('what is told after a change', () => {
  let desk: Desk
  const tickets = new Map<string, Reported>()
  beforeAll(async () => {
    desk = await openDesk(instants['inside hours'])
    for (const { title, priority } of rows) tickets.set(title, await desk.report(priority))
    const other = await desk.report(3)
    await sendReply(desk.amal, { ticketId: other.id, body: 'I see to it.' })
    const steps = rows.flatMap(({ title, steps: of }) => of.map(([at, act]) => ({ title, at: instant(at), act })))
    for (const { title, at, act } of steps.toSorted((one, next) => one.at.localeCompare(next.at))) {
      await desk.moveTo(at)
      const ticket = tickets.get(title)
      if (ticket !== undefined) await does[act](desk, ticket, other)
    }
    await desk.moveTo('2026-11-24T10:00:00Z')
  })
  afterAll(() => desk.close())

  const details = z.object({ clause: z.string(), share: z.int(), told: z.array(z.string()) })
  test.each(rows)('$title', async ({ title, marks }) => {
    const names = new Map(desk.people.map(({ name, who }) => [who.actor.id, name]))
    const { items } = await listTrail(desk.boss, { ticketId: tickets.get(title)?.id ?? '', limit: 100 })
    const told = items
      .filter(({ kind }) => kind === 'escalated')
      .map((event) => ({ at: event.at, ...details.parse(event.details) }))
      .map(({ at, clause, share, told: ids }) => `${at.slice(5, -1)} ${clause} ${share} ${namesOf(ids, names)}`)
    expect(told.toSorted()).toEqual(marks.toSorted())
  })
})

const namesOf = (ids: readonly string[], names: ReadonlyMap<string, string>): string =>
  ids
    .map((one) => names.get(one))
    .toSorted()
    .join(' ')

test.each(moments)('a wish reported %s is answered by the plan, in place of a deadline', async (when) => {
  const desk = await openDesk(instants[when])
  try {
    const { omar, boss } = desk
    const { id: ticketId } = await desk.report(4)
    const lowered = await desk.report(3)
    await does.lowers(desk, lowered, lowered)
    const { id: itemId } = await writePlanItem(boss, item)
    for (const one of [ticketId, lowered.id]) {
      await tieTicket(boss, { ticketId: one, itemId })
      const { commitments, planItemId, nextDueAt } = await getTicket(omar, { ticketId: one })
      const owed = commitments.filter(({ state }) => state !== 'cancelled')
      expect(owed).toMatchObject([{ clause: 'S9.response', dueAt: nextDueAt }])
      expect(await getPlanItem(omar, { itemId: planItemId ?? '' })).toMatchObject({ dueOn: '2027-03-01' })
    }
    // What has a deadline again is not answered by the plan any more.
    await does.returns(desk, lowered, lowered)
    expect(await getTicket(omar, { ticketId: lowered.id })).toMatchObject({ planItemId: null, priority: 3 })
  } finally {
    await desk.close()
  }
})
