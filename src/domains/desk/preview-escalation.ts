import { isOperator } from '../../base/actor.ts'
import { type Instant, iso, isoOrNull } from '../../base/time.ts'
import { type Context, view } from '../../platform/action.ts'
import { personNames } from '../accounts/index.ts'
import { type MarkOfPromise, marksFrom, marksOf } from '../commitments/index.ts'
import {
  type EscalatedTicket,
  type EscalationDeed,
  type EscalationRule,
  escalationShares,
  escalationTableOf,
  givesOut,
  toldAt,
} from '../duty/index.ts'
import { clausesOf, holdersOf, type TicketPriority, ticketByItsNumber } from '../support/index.ts'
import { escalationPreview, previewEscalationInput } from './schemas/escalation-preview.ts'

type Subject = {
  readonly ticket: { readonly id: string; readonly number: string; readonly subject: string } | null
  readonly priority: TicketPriority
  readonly startsAt: Instant
  readonly hasIncident: boolean
  readonly marks: readonly MarkOfPromise[]
  /** Whom it concerned at an instant. */
  readonly concerned: (at: Instant) => EscalatedTicket
}

/**
 * What the escalation table, or an edited one, does with a ticket as its promises really ran, or with one that would be
 * reported at an instant: when each mark comes, who is told by name, what is done (S6 to S9). Nothing happens. Throws
 * `invalid_input` for a number that no ticket has.
 */
export const previewEscalation = view({
  name: 'desk.preview-escalation',
  input: previewEscalationInput,
  output: escalationPreview,
  permit: isOperator,
  async run(context, { rules, number, priority, at = context.now }) {
    const subject = number === undefined ? await imagined(context, priority ?? 1, at) : await reported(context, number)
    const table = await escalationTableOf(context)
    const ruleOf = ({ clause, share }: MarkOfPromise) =>
      [...rules, ...table].find((rule) => rule.clause === clause && rule.share === share)
    const marks = await Promise.all(
      subject.marks.flatMap((mark) => {
        const rule = ruleOf(mark)
        return rule === undefined ? [] : [whatComes(context, subject, mark, rule)]
      }),
    )
    const names = await personNames(context, [...new Set(marks.flatMap(({ people }) => people))])
    return {
      ticket: subject.ticket,
      priority: subject.priority,
      startsAt: iso(subject.startsAt),
      timeZone: subject.marks[0]?.timeZone ?? 'UTC',
      marks: marks.map((mark) => ({ ...mark, people: mark.people.map((id) => ({ id, name: names.get(id) ?? '' })) })),
    }
  },
})

async function whatComes(context: Context, subject: Subject, mark: MarkOfPromise, rule: EscalationRule) {
  const { clause, share } = rule
  const { at, metAt, sentence } = mark
  const keptAt = metAt !== null && at !== null && Temporal.Instant.compare(metAt, at) <= 0 ? metAt : null
  const comes = { clause, share, at: isoOrNull(at), keptAt: isoOrNull(keptAt), sentence, channels: rule.channels }
  if (at === null || keptAt !== null) return { ...comes, people: [], deeds: [] }
  const people = await toldAt(context, rule, subject.concerned(at), at)
  return { ...comes, people, deeds: await outcomesOf(context, rule.deeds, subject) }
}

const outcomesOf = (context: Context, deeds: readonly EscalationDeed[], { priority, hasIncident }: Subject) =>
  Promise.all(
    deeds.map(async (deed) => {
      if (deed === 'raise') return { deed, outcome: priority === 1 ? ('highest' as const) : ('raised' as const) }
      if (deed === 'incident') return { deed, outcome: hasIncident ? ('has_incident' as const) : ('opened' as const) }
      return { deed, outcome: (await givesOut(context)) ? ('given' as const) : ('nobody_given' as const) }
    }),
  )

async function reported(context: Context, number: string): Promise<Subject> {
  const ticket = await ticketByItsNumber(context, number)
  const { id, requesterId, teamId, subject, priority, openedAt } = ticket
  const holderAt = await holdersOf(context, id)
  return {
    ticket: { id, number: ticket.number, subject },
    priority,
    startsAt: openedAt,
    hasIncident: ticket.incidentId !== null,
    marks: await marksOf(context, id, escalationShares),
    concerned: (at) => ({ requesterId, teamId, assigneeId: holderAt(at) }),
  }
}

async function imagined(context: Context, priority: TicketPriority, startAt: Instant): Promise<Subject> {
  const promises = clausesOf(priority).map((clause) => marksFrom(context, { clause, startAt }, escalationShares))
  return {
    ticket: null,
    priority,
    startsAt: startAt,
    hasIncident: false,
    marks: (await Promise.all(promises)).flat(),
    concerned: () => ({ requesterId: null, teamId: null, assigneeId: null }),
  }
}
