import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { listNotifications } from '../../src/domains/notifications/index.ts'
import { getTicket, listTrail } from '../../src/domains/support/index.ts'
import { instant } from './courses.ts'
import { type Desk, does, instants, moments, openDesk, type Reported, type When } from './desk.ts'

/** Half, three quarters, nine tenths and all of a promise's own measure, counted by hand, in UTC. */
type Marks = readonly [half: string, threeQuarters: string, nineTenths: string, deadline: string]
const resolutions = ['S6.resolution', 'S7.resolution', 'S8.resolution'] as const
type Response = `S${6 | 7 | 8 | 9}.response`
type Resolution = (typeof resolutions)[number]

/** Nobody touches them. S9 has no resolution: the development plan answers. */
const untouched: Record<When, Record<Response | Resolution, Marks>> = {
  'inside hours': {
    'S6.response': ['11-22T07:30:00.250', '11-22T07:45:00.250', '11-22T07:54:00.250', '11-22T08:00:00.250'],
    'S6.resolution': ['11-22T09:00:00.250', '11-22T10:00:00.250', '11-22T10:36:00.250', '11-22T11:00:00.250'],
    'S7.response': ['11-22T09:00:00.250', '11-22T10:00:00.250', '11-22T10:36:00.250', '11-22T11:00:00.250'],
    'S7.resolution': ['11-22T11:30:00.250', '11-22T13:45:00.250', '11-23T06:06:00.250', '11-23T07:00:00.250'],
    'S8.response': ['11-22T11:30:00.250', '11-22T13:45:00.250', '11-23T06:06:00.250', '11-23T07:00:00.250'],
    'S8.resolution': ['11-23T11:30:00.250', '11-24T09:15:00.250', '11-24T13:18:00.250', '11-25T07:00:00.250'],
    'S9.response': ['11-23T07:00:00.250', '11-23T11:30:00.250', '11-23T14:12:00.250', '11-24T07:00:00.250'],
  },
  'on Friday night': {
    'S6.response': ['11-27T20:30:00.999', '11-27T20:45:00.999', '11-27T20:54:00.999', '11-27T21:00:00.999'],
    'S6.resolution': ['11-27T22:00:00.999', '11-27T23:00:00.999', '11-27T23:36:00.999', '11-28T00:00:00.999'],
    'S7.response': ['11-27T22:00:00.999', '11-27T23:00:00.999', '11-27T23:36:00.999', '11-28T00:00:00.999'],
    'S7.resolution': ['11-29T10:30:00.000', '11-29T12:45:00.000', '11-29T14:06:00.000', '11-29T15:00:00.000'],
    'S8.response': ['11-29T10:30:00.000', '11-29T12:45:00.000', '11-29T14:06:00.000', '11-29T15:00:00.000'],
    'S8.resolution': ['11-30T10:30:00.000', '12-01T08:15:00.000', '12-01T12:18:00.000', '12-01T15:00:00.000'],
    'S9.response': ['11-29T15:00:00.000', '11-30T10:30:00.000', '11-30T13:12:00.000', '11-30T15:00:00.000'],
  },
  'on the eve of Eid': {
    'S6.response': ['03-08T14:30:00.001', '03-08T14:45:00.001', '03-08T14:54:00.001', '03-08T15:00:00.001'],
    'S6.resolution': ['03-08T16:00:00.001', '03-08T17:00:00.001', '03-08T17:36:00.001', '03-08T18:00:00.001'],
    'S7.response': ['03-08T16:00:00.001', '03-08T17:00:00.001', '03-08T17:36:00.001', '03-08T18:00:00.001'],
    'S7.resolution': ['03-14T09:30:00.001', '03-14T11:45:00.001', '03-14T13:06:00.001', '03-14T14:00:00.001'],
    'S8.response': ['03-14T09:30:00.001', '03-14T11:45:00.001', '03-14T13:06:00.001', '03-14T14:00:00.001'],
    'S8.resolution': ['03-15T09:30:00.001', '03-16T07:15:00.001', '03-16T11:18:00.001', '03-16T14:00:00.001'],
    'S9.response': ['03-14T14:00:00.001', '03-15T09:30:00.001', '03-15T12:12:00.001', '03-15T14:00:00.001'],
  },
}

/** Amal asks after half an hour, and is answered at the second instant: the time between does not count. */
const asked: Record<When, readonly [asks: string, isAnswered: string]> = {
  'inside hours': ['11-22T07:30:00.250', '11-23T06:30:00.000'],
  'on Friday night': ['11-27T20:30:00.999', '11-29T09:00:00.000'],
  'on the eve of Eid': ['03-08T14:30:00.001', '03-10T12:00:00.000'],
}
const waited: Record<When, Record<Resolution, Marks>> = {
  'inside hours': {
    'S6.resolution': ['11-23T08:00:00.000', '11-23T09:00:00.000', '11-23T09:36:00.000', '11-23T10:00:00.000'],
    'S7.resolution': ['11-23T10:30:00.000', '11-23T12:45:00.000', '11-23T14:06:00.000', '11-23T15:00:00.000'],
    'S8.resolution': ['11-24T10:30:00.000', '11-25T08:15:00.000', '11-25T12:18:00.000', '11-25T15:00:00.000'],
  },
  'on Friday night': {
    'S6.resolution': ['11-29T10:30:00.000', '11-29T11:30:00.000', '11-29T12:06:00.000', '11-29T12:30:00.000'],
    'S7.resolution': ['11-29T13:30:00.000', '11-30T06:45:00.000', '11-30T08:06:00.000', '11-30T09:00:00.000'],
    'S8.resolution': ['11-30T13:30:00.000', '12-01T11:15:00.000', '12-02T06:18:00.000', '12-02T09:00:00.000'],
  },
  'on the eve of Eid': {
    'S6.resolution': ['03-10T13:30:00.000', '03-10T14:30:00.000', '03-10T15:06:00.000', '03-10T15:30:00.000'],
    'S7.resolution': ['03-14T10:00:00.000', '03-14T12:15:00.000', '03-14T13:36:00.000', '03-14T14:30:00.000'],
    'S8.resolution': ['03-15T10:00:00.000', '03-16T07:45:00.000', '03-16T11:48:00.000', '03-16T14:30:00.000'],
  },
}

const shares = [50, 75, 90, 100]
const everybody = 'Amal Badr Boss Chadi'
const agents = 'Amal Badr Chadi'
/** Whom the table of an installation that nobody has edited tells: of what nobody has, and of what Amal has. */
const tellsOfNobodys = [everybody, everybody, everybody, everybody]
const tellsOfAmals = {
  'S6.resolution': ['Amal', agents, everybody, everybody],
  'S7.resolution': ['Amal', 'Amal', agents, everybody],
  'S8.resolution': ['Amal', 'Amal', agents, everybody],
}

type Row = { readonly title: string; readonly clause: string; readonly amals: boolean; readonly lines: string[] }
const rowsOf = (when: When): Row[] => {
  const row = (clause: string, amals: boolean, marks: readonly string[], told: readonly string[]) => {
    const lines = marks.map((at, index) => `${instant(at)} ${shares[index]} ${told[index]}`)
    return { title: `${clause}, which ${amals ? 'waited for its requester' : 'nobody touched'}`, clause, amals, lines }
  }
  return [
    ...Object.entries(untouched[when]).map(([clause, marks]) => row(clause, false, marks, tellsOfNobodys)),
    // Asked at the very instant of the half, which has come.
    row('S6.response', true, asked[when].slice(0, 1), tellsOfNobodys),
    row('S7.response', true, [], []),
    row('S8.response', true, [], []),
    ...resolutions.map((clause) => row(clause, true, waited[when][clause], tellsOfAmals[clause])),
  ]
}

describe.each(moments)('reported %s', (when) => {
  const rows = rowsOf(when)
  const reported = new Map<string, Reported>()
  const ticketOf = ({ clause, amals }: Row): string => reported.get(`${clause.slice(0, 2)} ${amals}`)?.id ?? ''
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk(instants[when])
    for (const priority of [1, 2, 3, 4] as const) reported.set(`S${5 + priority} false`, await desk.report(priority))
    for (const priority of [1, 2, 3] as const) reported.set(`S${5 + priority} true`, await desk.report(priority))
    for (const [index, act] of (['asks', 'is answered'] as const).entries()) {
      await desk.moveTo(instant(asked[when][index] ?? ''))
      for (const [title, ticket] of reported) if (title.endsWith('true')) await does[act](desk, ticket, ticket)
    }
    const last = rows.flatMap(({ lines }) => lines.map((line) => line.slice(0, 24))).toSorted()
    await desk.moveTo(afterwards(last.at(-1) ?? ''))
  })
  afterAll(() => desk.close())

  const details = z.object({ clause: z.string(), share: z.int(), told: z.array(z.string()) })
  test.each(rows)('$title: at half, three quarters, nine tenths and at the deadline', async (row) => {
    const ticketId = ticketOf(row)
    const names = new Map(desk.people.map(({ name, who }) => [who.actor.id, name]))
    const { items } = await listTrail(desk.boss, { ticketId, limit: 100 })
    const marks = items
      .filter(({ kind }) => kind === 'escalated')
      .map((event) => ({ at: event.at, ...details.parse(event.details) }))
      .filter(({ clause }) => clause === row.clause)
      .map(
        ({ at, share, told }) =>
          `${at} ${share} ${told
            .map((one) => names.get(one))
            .toSorted()
            .join(' ')}`,
      )
    expect(marks.toSorted()).toEqual(row.lines)
    const { commitments } = await getTicket(desk.boss, { ticketId })
    const breachedAt = row.lines[3]?.slice(0, 24) ?? null
    expect(commitments.find(({ clause }) => clause === row.clause)).toMatchObject({ breachedAt })
  })

  test('whoever is to be told hears of it at that instant, of a breach a millisecond later, and nobody else', async () => {
    for (const { name, who } of desk.people) {
      const { items } = await listNotifications(who, { limit: 100 })
      const heard = items
        .filter(({ kind }) => /^ticket_(answer|solution)_(due_soon|missed)$/.test(kind))
        .map(({ path, at }) => `${path.split('/').at(-1)} ${at}`)
      const expected = rows.flatMap((row) =>
        row.lines
          .filter((line) => line.includes(name))
          .map((line) => {
            const [at = '', share] = line.split(' ')
            return `${ticketOf(row)} ${share === '100' ? afterwards(at) : at}`
          }),
      )
      expect([name, heard.toSorted()]).toEqual([name, expected.toSorted()])
    }
  })
})

/** A deadline itself is still in time. */
const afterwards = (at: string): string =>
  Temporal.Instant.from(at).add({ milliseconds: 1 }).toString({ fractionalSecondDigits: 3 })
