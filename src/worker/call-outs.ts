import { commitmentsOf } from '../domains/commitments/index.ts'
import { callOutAcknowledged, dutyCalendar, endCallOut, openUntil, startCallOut } from '../domains/duty/index.ts'
import {
  giveTicket,
  ticketAnswered,
  ticketClosed,
  ticketInShort,
  ticketOpened,
  ticketPriorityChanged,
  ticketReopened,
  ticketReplied,
  ticketResolved,
  ticketsMerged,
} from '../domains/support/index.ts'
import { instantFrom, iso } from '../base/time.ts'
import { asSystem, type Context } from '../platform/action.ts'
import { on, type Reaction } from './relay.ts'

type Ticket = {
  readonly ticketId: string
  readonly number: string
  readonly subject: string
  readonly priority: number
}

/** What runs day and night, by priority: what is owed first comes first. */
const dayAndNight = { 1: ['S6.response', 'S6.resolution'], 2: ['S7.response'] } as const

/** Which of these promises is still owed for a ticket, and until when; none while it is paused. */
async function owedFor(context: Context, { ticketId, priority }: Ticket) {
  if (priority !== 1 && priority !== 2) return undefined
  const owed = await commitmentsOf(context, [ticketId])
  for (const clause of dayAndNight[priority]) {
    const one = owed.find((promise) => promise.clause === clause && promise.metAt === null)
    if (one !== undefined && one.state !== 'cancelled' && one.dueAt !== null) return { clause, dueAt: one.dueAt }
  }
  return undefined
}

type Wish = {
  /** What they find when they come, if that is another ticket. */
  readonly about?: Ticket
  /** While somebody is at the desk: whether a P1 is left to them until it closes. */
  readonly deskFirst?: boolean
}

/**
 * The clocks that run day and night call somebody: P1 at once, however late it is; the response of P2 when nobody is
 * at the desk, or as soon as the desk closes, if it is due later than that.
 */
async function callOutFor(context: Context, ticket: Ticket, { about = ticket, deskFirst = false }: Wish = {}) {
  const owed = await owedFor(context, ticket)
  if (owed === undefined) return
  const { clause, dueAt } = owed
  const closesAt = openUntil(await dutyCalendar(context, context.now), context.now.epochMilliseconds)
  const later = (deskFirst || ticket.priority !== 1) && closesAt !== null
  const from = later ? instantFrom(closesAt) : context.now
  if (later && Temporal.Instant.compare(from, dueAt) >= 0) return
  const { ticketId: subjectId, number, subject } = about
  const matter = { subjectKind: 'ticket', subjectId, number, subject, clause } as const
  await startCallOut.within(asSystem(context), { ...matter, dueAt, from: iso(from) })
}

const ends = (
  [
    [ticketAnswered, 'answered'],
    [ticketResolved, 'resolved'],
    [ticketClosed, 'closed'],
  ] as const
).map(([event, reason]) =>
  on(event, (context, { payload }) => endCallOut.within(asSystem(context), { subjectId: payload.ticketId, reason })),
)

/** Ticket → who is called out, and when that is over; who takes the call has the ticket. */
export const callOuts: readonly Reaction[] = [
  on(ticketOpened, (context, { payload }) => callOutFor(context, payload)),
  on(ticketPriorityChanged, async (context, { payload }) => {
    const { ticketId: subjectId, priority, before } = payload
    if (priority === before) return
    const reason = priority > before ? 'lowered' : 'raised'
    await endCallOut.within(asSystem(context), { subjectId, reason })
    await callOutFor(context, payload)
  }),
  on(ticketReopened, (context, { payload }) => callOutFor(context, payload)),
  on(ticketReplied, async (context, { payload }) => {
    // Whoever is at the desk reads what the requester wrote; at night nobody would know that the clock runs again.
    if (payload.reopened || payload.wentOn) await callOutFor(context, payload, { deskFirst: payload.wentOn })
  }),
  // What it was called out for is owed still, under the ticket in which it goes on.
  on(ticketsMerged, async (context, { payload }) => {
    const ended = await endCallOut.within(asSystem(context), { subjectId: payload.ticketId, reason: 'merged' })
    if (ended.unanswered) await callOutFor(context, payload, { about: await ticketInShort(context, payload.intoId) })
  }),
  ...ends,
  on(callOutAcknowledged, (context, { payload: { subjectId: ticketId, byId: assigneeId } }) =>
    giveTicket.within(asSystem(context), { ticketId, assigneeId, why: 'call_out' }),
  ),
]
