import type { Clause } from '../domains/agreements/index.ts'
import { reminderDue } from '../domains/commitments/index.ts'
import { escalationAt, escalationDeeds, firstTime, wasPassed } from '../domains/duty/index.ts'
import {
  categoryWithoutIncident,
  concernedBy,
  noteEscalation,
  raisePriority,
  ticketDeadlineMissed,
} from '../domains/support/index.ts'
import { listIncidents, openIncident, tieToIncident } from '../domains/incidents/index.ts'
import type { Locale } from '../base/locale.ts'
import { iso } from '../base/time.ts'
import { m } from '../messages/messages.js'
import { asSystem, type Context } from '../platform/action.ts'
import { giveOut } from './assigning.ts'
import { on, type Reaction } from './relay.ts'

/** A share of a promise's own measure, in hundredths; 100 is the breach. */
type Mark = { readonly subjectId: string; readonly clause: Clause; readonly share: number }

/**
 * Whom the administrators' table tells of a mark of a ticket's promise, and by which ways; null where it was passed
 * before, as when a ticket is P1 again and its solution is owed anew. To be asked before `escalating` has it done.
 */
export const toldBy = async (context: Context, { subjectId, clause, share }: Mark) =>
  (await wasPassed(context, { subjectId, clause, share }))
    ? null
    : escalationAt(context, clause, share, await concernedBy(context, subjectId))

/** What a mark may do beside telling; what is added to the table is added here. */
const done = {
  incident: openFor,
  raise: (context: Context, ticketId: string) => raisePriority.within(asSystem(context), { ticketId }),
  reassign: (context: Context, ticketId: string) => giveOut(context, ticketId, 'escalation'),
} as const

/** Trouble of its kind, in general words: what its requester wrote is theirs. Nothing while it has an incident. */
async function openFor(context: Context, ticketId: string): Promise<void> {
  const category = await categoryWithoutIncident(context, ticketId)
  if (category === undefined) return
  const system = asSystem(context)
  // One may be known already for what it is about: another would say the same.
  const { items } = await listIncidents.within(system, {})
  const known = items.find(({ categories }) => categories.includes(category))
  if (known !== undefined) await tieToIncident.within(system, { ticketId, incidentId: known.id })
  else
    await openIncident.within(system, {
      title: inAll(m[`incidents_trouble_${category}`]),
      texts: inAll(m.incidents_looking_into_it),
      categories: [category],
      ticketId,
    })
}

type Sentence = (words: Record<string, never>, options: { locale: Locale }) => string
const inAll = (sentence: Sentence) => ({
  ar: sentence({}, { locale: 'ar' }),
  fr: sentence({}, { locale: 'fr' }),
  en: sentence({}, { locale: 'en' }),
})

async function escalate(context: Context, mark: Mark, at: Temporal.Instant): Promise<void> {
  if (!(await firstTime(context, mark, at))) return
  const { subjectId: ticketId, clause, share } = mark
  const concerned = await concernedBy(context, ticketId)
  const { people, deeds } = await escalationAt(context, clause, share, concerned)
  if (people.length === 0 && deeds.length === 0) return
  const noted = { ticketId, clause, share, at: iso(at), told: people, deeds }
  await noteEscalation.within(asSystem(context), noted)
  for (const deed of escalationDeeds.filter((one) => deeds.includes(one))) await done[deed](context, concerned.goesOnAs)
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
