import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, instants, openDesk, type Priority, type Reported, stepsOf } from './desk.ts'

/** Each of the rota is called three times, five minutes apart, then the administrators twice; then nobody came. */
describe.each([
  {
    when: 'inside hours',
    at: instants['inside hours'],
    until: '2026-11-22T08:00:00Z',
    calls: {
      // Amal has the week from Sunday 22 November, 9:00 in Riyadh.
      1: [
        '11-22T07:00:00.250 called Amal',
        '11-22T07:05:00.250 called Amal',
        '11-22T07:10:00.250 called Amal',
        '11-22T07:15:00.250 passed_on Badr',
        '11-22T07:15:00.250 called Badr',
        '11-22T07:20:00.250 called Badr',
        '11-22T07:25:00.250 called Badr',
        '11-22T07:30:00.250 administrators',
        '11-22T07:35:00.250 administrators',
        '11-22T07:40:00.250 silent',
      ],
      // Due at 14:00 in Riyadh, while the desk is there.
      2: [],
    },
  },
  {
    when: 'on Friday night',
    at: instants['on Friday night'],
    until: '2026-11-27T20:16:00Z',
    calls: {
      1: [
        '11-27T20:00:00.999 called Amal',
        '11-27T20:05:00.999 called Amal',
        '11-27T20:10:00.999 called Amal',
        '11-27T20:15:00.999 passed_on Badr',
        '11-27T20:15:00.999 called Badr',
      ],
      2: [
        '11-27T20:00:00.999 called Amal',
        '11-27T20:05:00.999 called Amal',
        '11-27T20:10:00.999 called Amal',
        '11-27T20:15:00.999 passed_on Badr',
        '11-27T20:15:00.999 called Badr',
      ],
    },
  },
  {
    when: 'on the eve of Eid',
    at: instants['on the eve of Eid'],
    until: '2027-03-08T15:16:00Z',
    calls: {
      // Fifteen weeks on it is Badr’s.
      1: [
        '03-08T14:00:00.001 called Badr',
        '03-08T14:05:00.001 called Badr',
        '03-08T14:10:00.001 called Badr',
        '03-08T14:15:00.001 passed_on Amal',
        '03-08T14:15:00.001 called Amal',
        '03-08T14:20:00.001 called Amal',
        '03-08T14:25:00.001 called Amal',
        '03-08T14:30:00.001 administrators',
        '03-08T14:35:00.001 administrators',
        '03-08T14:40:00.001 silent',
      ],
      // Due at 21:00 in Riyadh: whoever is on call is called when the desk closes for the holidays, at 18:00.
      2: [
        '03-08T14:00:00.001 planned',
        '03-08T15:00:00.000 called Badr',
        '03-08T15:05:00.000 called Badr',
        '03-08T15:10:00.000 called Badr',
        '03-08T15:15:00.000 passed_on Amal',
        '03-08T15:15:00.000 called Amal',
      ],
    },
  },
  {
    // A Wednesday at noon, of which the desk’s hours know nothing.
    when: 'in the midst of Eid',
    at: '2027-03-10T09:00:00.000Z',
    until: '2027-03-10T09:01:00Z',
    calls: { 1: ['03-10T09:00:00.000 called Badr'], 2: ['03-10T09:00:00.000 called Badr'] },
  },
])('reported $when', ({ at, until, calls }) => {
  let desk: Desk
  const tickets = new Map<Priority, Reported>()
  beforeAll(async () => {
    desk = await openDesk(at)
    for (const priority of [1, 2, 3, 4] as const) tickets.set(priority, await desk.report(priority))
    await desk.moveTo(until)
  })
  afterAll(() => desk.close())

  test.each([
    [1, calls[1]],
    [2, calls[2]],
    [3, []],
    [4, []],
  ] as const)('P%i calls', async (priority, expected) => {
    expect(await stepsOf(desk, tickets.get(priority) ?? expect.unreachable())).toEqual(expected)
  })
})
