import type { Clause } from '../domains/agreements/index.ts'
import { reminderDue } from '../domains/commitments/index.ts'
import { escalationAt, escalationDeeds, firstTime } from '../domains/duty/index.ts'
import { concernedBy, noteEscalation, raisePriority, ticketDeadlineMissed } from '../domains/support/index.ts'
import { iso } from '../base/time.ts'
import { asSystem, type Context } from '../platform/action.ts'
import { giveOut } from './assigning.ts'
import { on, type Reaction } from './relay.ts'

/** A share of a promise's own measure, in hundredths; 100 is the breach. */
type Mark = { readonly subjectId: string; readonly clause: Clause; readonly share: number }

/** Whom the administrators' table tells of a mark of a ticket's promise, and by which ways. */
export const toldBy = async (context: Context, { subjectId, clause, share }: Mark) =>
  escalationAt(context, clause, share, await concernedBy(context, subjectId))

/** What a mark may do beside telling; what is added to the table is added here. */
const done = {
  raise: (context: Context, ticketId: string) => raisePriority.within(asSystem(context), { ticketId }),
  reassign: (context: Context, ticketId: string) => giveOut(context, ticketId, 'escalation'),
} as const

async function escalate(context: Context, mark: Mark, at: Temporal.Instant): Promise<void> {
  if (!(await firstTime(context, mark, at))) return
  const { subjectId: ticketId, clause, share } = mark
  const { people, deeds } = await escalationAt(context, clause, share, await concernedBy(context, ticketId))
  if (people.length === 0 && deeds.length === 0) return
  const noted = { ticketId, clause, share, at: iso(at), told: people, deeds }
  await noteEscalation.within(asSystem(context), noted)
  for (const deed of escalationDeeds.filter((one) => deeds.includes(one))) await done[deed](context, ticketId)
}

/** A share of a ticket's time has passed, or all of it: what the table says is done, once. After the notices. */
export const escalating: readonly Reaction[] = [
  on(reminderDue, async (context, { payload: { subjectKind, subjectId, clause, share }, at }) => {
    if (subjectKind === 'ticket') await escalate(context, { subjectId, clause, share: Math.round(share * 100) }, at)
  }),
  on(ticketDeadlineMissed, (context, { payload: { ticketId: subjectId, clause, missedAt } }) =>
    escalate(context, { subjectId, clause, share: 100 }, Temporal.Instant.from(missedAt)),
  ),
]
