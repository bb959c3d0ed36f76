import {
  getCallOut,
  getEscalation,
  listCallOuts,
  setDutySettings,
  setEscalation,
  setRota,
} from '../../src/domains/duty/index.ts'
import {
  changePriority,
  getTicket,
  goOnWithTicket,
  holdTicket,
  mergeTickets,
  openTicket,
  reopenTicket,
  resolveTicket,
  sendReply,
} from '../../src/domains/support/index.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { rehearsalClock } from '../../src/platform/rehearsal-clock.ts'
import { duties } from '../../src/worker/duties.ts'
import { moveClock } from '../../src/worker/rehearsal.ts'
import type { Person } from '../factories/consultations.ts'
import { createWorld } from '../world.ts'

export const priorities = [1, 2, 3, 4] as const
export type Priority = (typeof priorities)[number]

/** The three instants of the rehearsal, in UTC: Riyadh is three hours ahead, and open from 6:00 to 15:00 by this. */
export const instants = {
  /** Sunday, 10:00 in Riyadh. */
  'inside hours': '2026-11-22T07:00:00.250Z',
  /** Friday, 23:00 in Riyadh. */
  'on Friday night': '2026-11-27T20:00:00.999Z',
  /** Monday, 17:00 in Riyadh, the last hour before Eid al-Fitr: Tuesday 9 to Friday 12, then it is Saturday. */
  'on the eve of Eid': '2027-03-08T14:00:00.001Z',
} as const
export type When = keyof typeof instants
export const moments = Object.keys(instants) as When[]

const reports = {
  1: { category: 'platform', impact: 'nothing_works' },
  2: { category: 'requests', impact: 'hindered' },
  3: { category: 'performance', impact: 'hindered' },
  4: { category: 'wish', impact: 'no_harm' },
} as const

/**
 * A desk on a rehearsal's clock: Amal, Badr and Chadi answer, the first two of them take turns on call, Boss
 * administers, Omar reports. Nobody is given anything by itself.
 */
export async function openDesk(at: string) {
  const world = await createWorld({ at })
  const { database } = world.platform
  await database
    .insertInto('rehearsalClock')
    .values({ instant: Temporal.Instant.from(at) })
    .execute()
  const platform: Platform = { ...world.platform, clock: rehearsalClock(database) }
  const arrive = async (name: string, role: 'client' | 'agent' | 'administrator'): Promise<Person> => ({
    ...(await world.person({ name, roles: [role] })),
    platform,
  })
  const omar = await arrive('Omar', 'client')
  const amal = await arrive('Amal', 'agent')
  const badr = await arrive('Badr', 'agent')
  const chadi = await arrive('Chadi', 'agent')
  const boss = await arrive('Boss', 'administrator')
  const members = [amal.actor.id, badr.actor.id]
  await setRota(boss, { revision: 1, members, startsOn: '2026-11-22', handoverAt: '09:00' })
  const pace = { repeatMinutes: 5, callsEach: 3, peopleCalled: 2, administratorCalls: 2 }
  await setDutySettings(boss, { strategy: 'none', ...pace })
  /** From now on nobody is told of a mark, and a call-out calls once: for what shows neither. */
  const quieten = async () => {
    const { rules } = await getEscalation(boss, {})
    await setEscalation(boss, { rules: rules.map((rule) => ({ ...rule, tell: [] })) })
    const once = { repeatMinutes: 1, callsEach: 1, peopleCalled: 1, administratorCalls: 1 }
    await setDutySettings(boss, { strategy: 'none', ...once })
  }
  return {
    omar,
    amal,
    badr,
    chadi,
    boss,
    people: [
      { name: 'Amal', who: amal },
      { name: 'Badr', who: badr },
      { name: 'Chadi', who: chadi },
      { name: 'Boss', who: boss },
    ],
    quieten,
    close: () => world.close(),
    /** Everything that falls due on the way is handled, as the worker handles it. */
    moveTo: (to: string) => moveClock(platform, Temporal.Instant.from(to), duties),
    async report(priority: Priority) {
      const words = { subject: 'One thing', body: 'It is not as it was.', language: 'en' } as const
      const { id, number } = await openTicket(omar, { ...words, ...reports[priority] })
      return { id, number, priority }
    },
  }
}
export type Desk = Awaited<ReturnType<typeof openDesk>>
export type Reported = Awaited<ReturnType<Desk['report']>>

const reason = 'It is another thing than it seemed.'
const changes =
  (by: -1 | 0 | 1) =>
  async ({ amal }: Desk, { id: ticketId, priority }: Reported) => {
    await changePriority(amal, { ticketId, priority: priority + by, reason })
  }

export const acts = [
  'asks',
  'is answered',
  'puts aside',
  'goes on',
  'resolves',
  'is reopened',
  'raises',
  'lowers',
  'returns',
  'merges',
] as const
export type Act = (typeof acts)[number]

/** What is done to a ticket; to what it was merged into, once it is merged. */
export const does: Record<Act, (desk: Desk, ticket: Reported, other: Reported) => Promise<unknown>> = {
  asks: ({ amal }, { id: ticketId }) => sendReply(amal, { ticketId, body: 'Since when?', afterwards: 'wait' }),
  'is answered': ({ omar }, { id: ticketId }) => sendReply(omar, { ticketId, body: 'Since yesterday.' }),
  'puts aside': async ({ amal }, { id: ticketId }) => {
    await sendReply(amal, { ticketId, body: 'I see to it.' })
    await holdTicket(amal, { ticketId, reason: 'A part is on its way.' })
  },
  'goes on': ({ amal }, { id: ticketId }) => goOnWithTicket(amal, { ticketId }),
  resolves: ({ amal }, { id: ticketId }) => resolveTicket(amal, { ticketId, body: 'It is mended.' }),
  'is reopened': ({ omar }, { id: ticketId }) => reopenTicket(omar, { ticketId }),
  raises: changes(-1),
  lowers: changes(1),
  returns: changes(0),
  merges: ({ amal }, { id: ticketId }, { number }) => mergeTickets(amal, { ticketId, number }),
}

/** The deadlines of a ticket's response and, where there is one, its resolution. */
export async function duesOf({ omar }: Desk, { id: ticketId }: Reported): Promise<(string | null)[]> {
  const { commitments } = await getTicket(omar, { ticketId })
  return commitments.filter(({ state }) => state !== 'cancelled').map(({ dueAt }) => dueAt)
}

export const callOutsOf = async ({ boss }: Desk, { id: subjectId }: Reported) => {
  const { items } = await listCallOuts(boss, { subjectId })
  return Promise.all(items.toReversed().map(({ id }) => getCallOut(boss, { callOutId: id })))
}
/** What its call-outs did, as month, day and time in UTC, and whom they called. */
export const stepsOf = async (desk: Desk, ticket: Reported) =>
  (await callOutsOf(desk, ticket)).flatMap(({ steps }) =>
    steps.map(({ at, kind, person }) => [at.slice(5, -1), kind, person?.name].filter((word) => word).join(' ')),
  )
