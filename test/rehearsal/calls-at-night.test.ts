import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acknowledgeCallOut, planDutyAbsence } from '../../src/domains/duty/index.ts'
import { listNotifications } from '../../src/domains/notifications/index.ts'
import { getTicket, sendReply } from '../../src/domains/support/index.ts'
import { instant } from './courses.ts'
import {
  type Act,
  callOutsOf,
  type Desk,
  does,
  instants,
  openDesk,
  type Priority,
  type Reported,
  stepsOf,
} from './desk.ts'

/** On Friday night, while Amal sleeps; everything in one night, each ticket by itself. */
const courses: readonly {
  readonly title: string
  readonly priority: Priority
  readonly steps: readonly (readonly [at: string, act: Act])[]
  readonly calls: readonly string[]
}[] = [
  {
    title: 'P1 answered after seven minutes calls nobody any more, and nobody while it waits',
    priority: 1,
    steps: [['11-27T20:07:00.000', 'asks']],
    calls: ['11-27T20:00:00.999 called Amal', '11-27T20:05:00.999 called Amal', '11-27T20:07:00.000 ended'],
  },
  {
    title: 'P1 resolved and reopened calls again, for its solution',
    priority: 1,
    steps: [
      ['11-27T20:02:00.000', 'resolves'],
      ['11-27T20:11:00.000', 'is reopened'],
    ],
    calls: [
      '11-27T20:00:00.999 called Amal',
      '11-27T20:02:00.000 ended',
      '11-27T20:11:00.000 called Amal',
      '11-27T20:16:00.000 called Amal',
    ],
  },
  {
    title: 'P1 lowered to P2 calls for the answer that P2 is owed',
    priority: 1,
    steps: [['11-27T20:03:00.000', 'lowers']],
    calls: [
      '11-27T20:00:00.999 called Amal',
      '11-27T20:03:00.000 ended',
      '11-27T20:03:00.000 called Amal',
      '11-27T20:08:00.000 called Amal',
      '11-27T20:13:00.000 called Amal',
    ],
  },
  {
    title: 'P2 lowered to P3 waits for Sunday',
    priority: 2,
    steps: [['11-27T20:03:00.000', 'lowers']],
    calls: ['11-27T20:00:00.999 called Amal', '11-27T20:03:00.000 ended'],
  },
  {
    title: 'P3 raised to P2 calls from then on',
    priority: 3,
    steps: [['11-27T20:12:00.000', 'raises']],
    calls: ['11-27T20:12:00.000 called Amal', '11-27T20:17:00.000 called Amal'],
  },
  {
    title: 'P2 put aside with a word is answered',
    priority: 2,
    steps: [['11-27T20:04:00.000', 'puts aside']],
    calls: ['11-27T20:00:00.999 called Amal', '11-27T20:04:00.000 ended'],
  },
  {
    title: 'P1 merged is called out for where it goes on',
    priority: 1,
    steps: [['11-27T20:04:00.000', 'merges']],
    calls: ['11-27T20:00:00.999 called Amal', '11-27T20:04:00.000 ended'],
  },
]

describe('on Friday night', () => {
  let desk: Desk
  let into: Reported
  let taken: Reported
  const tickets = new Map<string, Reported>()
  beforeAll(async () => {
    desk = await openDesk(instants['on Friday night'])
    into = await desk.report(4)
    taken = await desk.report(1)
    for (const { title, priority } of courses) tickets.set(title, await desk.report(priority))
    const steps = courses.flatMap(({ title, steps: of }) => of.map(([at, act]) => ({ title, at: instant(at), act })))
    for (const { title, at, act } of steps.toSorted((one, next) => one.at.localeCompare(next.at))) {
      await desk.moveTo(at)
      const ticket = tickets.get(title)
      if (ticket !== undefined) await does[act](desk, ticket, into)
    }
    await desk.moveTo('2026-11-27T20:17:30Z')
  })
  afterAll(() => desk.close())

  test.each(courses)('$title', async ({ title, calls }) => {
    expect(await stepsOf(desk, tickets.get(title) ?? expect.unreachable())).toEqual(calls)
  })

  test('what was called out for under a merged ticket is called out for under the other', async () => {
    expect(await stepsOf(desk, into)).toEqual([
      '11-27T20:04:00.000 called Amal',
      '11-27T20:09:00.000 called Amal',
      '11-27T20:14:00.000 called Amal',
    ])
  })

  test('the first on call sleeps, the second takes it and has the ticket, and nobody is called any more', async () => {
    const { amal, badr, boss } = desk
    const [callOut] = await callOutsOf(desk, taken)
    await acknowledgeCallOut(badr, { callOutId: callOut?.id ?? '' })
    await desk.moveTo('2026-11-27T20:40:00Z')
    expect((await stepsOf(desk, taken)).slice(3)).toEqual([
      '11-27T20:15:00.999 passed_on Badr',
      '11-27T20:15:00.999 called Badr',
      '11-27T20:17:30.000 acknowledged Badr',
    ])
    expect(await getTicket(boss, { ticketId: taken.id })).toMatchObject({ assignee: { name: 'Badr' } })
    const told = async (who: typeof amal) =>
      (await listNotifications(who, { limit: 100 })).items
        .filter(({ path }) => path === `/duty/call-outs/${callOut?.id}`)
        .map(({ at, kind }) => `${at.slice(11, -1)} ${kind}`)
        .toReversed()
    expect(await told(amal)).toEqual([
      '20:00:00.999 call_out',
      '20:05:00.999 call_out_again',
      '20:10:00.999 call_out_again',
      '20:17:30.000 call_out_taken',
    ])
    expect(await told(badr)).toEqual(['20:15:00.999 call_out'])
    expect(await told(boss)).toEqual([])
    await sendReply(badr, { ticketId: taken.id, body: 'I see to it.' })
    await desk.moveTo('2026-11-27T20:41:00Z')
    expect(await callOutsOf(desk, taken)).toMatchObject([{ state: 'ended', endReason: 'answered' }])
  })

  test('who is away is passed over, and when all are away the administrators are called at once', async () => {
    const { amal, badr, boss } = desk
    const night = { from: '2026-11-27T20:41:00Z', to: '2026-11-28T06:00:00Z' }
    await planDutyAbsence(boss, { personId: amal.actor.id, ...night })
    const one = await desk.report(2)
    await desk.moveTo('2026-11-27T20:42:00Z')
    expect(await stepsOf(desk, one)).toEqual(['11-27T20:41:00.000 called Badr'])
    await planDutyAbsence(boss, { personId: badr.actor.id, ...night })
    const other = await desk.report(2)
    await desk.moveTo('2026-11-27T20:43:00Z')
    expect(await stepsOf(desk, other)).toEqual(['11-27T20:42:00.000 nobody', '11-27T20:42:00.000 administrators'])
  })
})
