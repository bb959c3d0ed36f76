import { commitmentsOf } from '../domains/commitments/index.ts'
import { dutyCalendar, endCallOut, openUntil, startCallOut } from '../domains/duty/index.ts'
import {
  ticketAnswered,
  ticketClosed,
  ticketOpened,
  ticketPriorityChanged,
  ticketResolved,
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

/**
 * The clocks that run day and night call somebody: the response of S6 at once; that of S7 when nobody is at the desk,
 * or as soon as the desk closes, if it is due later than that.
 */
async function callOutFor(context: Context, { ticketId, number, subject, priority }: Ticket): Promise<void> {
  if (priority > 2) return
  const clause = priority === 1 ? 'S6.response' : 'S7.response'
  const owed = (await commitmentsOf(context, [ticketId])).find((one) => one.clause === clause && one.metAt === null)
  const dueAt = owed?.dueAt ?? null
  if (dueAt === null) return
  const closesAt = openUntil(await dutyCalendar(context, context.now), context.now.epochMilliseconds)
  const from = priority === 1 || closesAt === null ? context.now : instantFrom(closesAt)
  if (Temporal.Instant.compare(from, dueAt) >= 0) return
  const about = { subjectKind: 'ticket', subjectId: ticketId, number, subject, clause } as const
  await startCallOut.within(asSystem(context), { ...about, dueAt, from: iso(from) })
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

/** Ticket → who is called out, and when that is over. */
export const callOuts: readonly Reaction[] = [
  on(ticketOpened, (context, { payload }) => callOutFor(context, payload)),
  on(ticketPriorityChanged, async (context, { payload }) => {
    if (payload.priority === payload.before) return
    await endCallOut.within(asSystem(context), { subjectId: payload.ticketId, reason: 'lowered' })
    await callOutFor(context, payload)
  }),
  ...ends,
]
