import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { locale, localizedText } from '../../base/locale.ts'
import { pageByIdQuery, pageOf } from '../../base/page.ts'
import { instantInput, isoInstant, timeZone } from '../../base/time.ts'
import { calendarSchema } from '../../sla/schemas.ts'

export {
  escalationChannels,
  escalationClauses,
  escalationDeeds,
  escalationRule,
  type EscalationRule,
  escalationTable,
} from './escalation-schemas.ts'

const person = z.object({ id, name: z.string() })
const note = z.string().trim().max(200)
const skill = z.string().trim().min(1).max(40)

/** A week of hours, and dated exceptions to it, as calendars have them. */
export const week = calendarSchema.shape.week
export const exceptions = calendarSchema.shape.exceptions.refine((all) => all.length <= 100, {
  error: 'at most 100 exceptions',
  params: { code: 'too_big' },
})

export const dutyReasons = ['shift', 'off_shift', 'absent', 'switched_on', 'switched_off'] as const
export const standingView = z.object({
  on: z.boolean(),
  why: z.enum(dutyReasons),
  until: isoInstant.nullable().meta({ description: 'When it changes next; null when nothing is foreseen' }),
})
export type StandingView = z.infer<typeof standingView>

export const agentView = z.object({
  person,
  standing: standingView,
  teams: z.array(id),
  skills: z.array(z.string()).meta({ description: 'Categories; empty for all' }),
  languages: z.array(locale).meta({ description: 'Empty for all' }),
})
export type AgentView = z.infer<typeof agentView>

export const absenceView = z.object({
  id,
  person,
  from: isoInstant,
  to: isoInstant,
  note: z.string().nullable(),
})
export type AbsenceView = z.infer<typeof absenceView>

export const agentRecord = agentView.extend({
  week: week.nullable().meta({ description: 'Null: the hours of the agreement' }),
  exceptions: calendarSchema.shape.exceptions,
  absences: z.array(absenceView),
  timeZone,
})
export type AgentRecord = z.infer<typeof agentRecord>

export const teamView = z.object({ id, name: localizedText, members: z.array(person) })
export type TeamView = z.infer<typeof teamView>
/** A team as lists and tickets name it. */
export const teamRef = teamView.pick({ id: true, name: true })
export type TeamRef = z.infer<typeof teamRef>
export const teamList = z.object({ items: z.array(teamRef) })
export const teamRule = z.object({
  category: skill.meta({ description: 'Of tickets' }),
  priority: z.coerce.number().pipe(z.literal([1, 2, 3, 4])),
  teamId: id.nullable().meta({ description: 'Null: no team' }),
})
export const teamTable = z.object({ rules: z.array(teamRule).max(200) })
export type TeamTable = z.infer<typeof teamTable>
export const teamInput = z.object({ name: localizedText, members: z.array(id).max(200) })

export const onCallView = z.object({
  person: person.nullable().meta({ description: 'Null: a gap' }),
  from: isoInstant,
  to: isoInstant,
  why: z.enum(['turn', 'override', 'absent', 'nobody']),
  /** Whose turn it would be by the rota. */
  turnOf: person.nullable(),
  overrideId: id.nullable(),
})
export type OnCallView = z.infer<typeof onCallView>

export const dutyView = z.object({
  timeZone,
  agents: z.array(agentView),
  teams: z.array(teamView),
  onCall: z.array(person).meta({ description: 'In the order in which they are called' }),
  onCallUntil: isoInstant.nullable(),
  own: standingView.nullable(),
  givesOut: z.boolean().meta({ description: 'Whether tickets are given out by the platform' }),
  backAt: isoInstant.nullable().meta({ description: 'When the caller would be on duty again who went off it now' }),
})
export type DutyView = z.infer<typeof dutyView>

export const ownDuty = z.object({ standing: standingView.nullable(), onCall: z.boolean(), callOuts: z.int() })
export type OwnDuty = z.infer<typeof ownDuty>
export const switchDutyInput = z.object({ on: z.boolean() })

export const rotaQuery = z.object({ weeks: z.coerce.number().int().min(1).max(26).default(8) })
export const rotaView = z.object({
  timeZone,
  revision: z.int(),
  members: z.array(person),
  startsOn: z.iso.date(),
  handoverAt: z.string().meta({ description: 'HH:MM in the zone' }),
  turns: z.array(z.object({ from: isoInstant, to: isoInstant, spans: z.array(onCallView) })),
})
export type RotaView = z.infer<typeof rotaView>
export const setRotaInput = z.object({
  revision: z.coerce.number().int().min(1).meta({ description: 'The revision that was read before editing' }),
  members: z.array(id).max(50),
  startsOn: z.iso.date(),
  handoverAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
})

const isOrdered = ({ from, to }: { from: Temporal.Instant; to: Temporal.Instant }): boolean =>
  Temporal.Instant.compare(from, to) < 0
const ordered = {
  path: ['to'],
  error: 'ends_before_it_begins',
  // What is no instant is told of already, and cannot be compared.
  when: ({ issues }: { issues: readonly unknown[] }) => issues.length === 0,
}
export const overrideInput = z
  .object({ personId: id, from: instantInput, to: instantInput, note: note.optional() })
  .refine(isOrdered, ordered)
export const overrideView = z.object({ id, person, from: isoInstant, to: isoInstant, note: z.string().nullable() })
export const dutyAbsenceInput = z
  .object({ personId: id, from: instantInput, to: instantInput, note: note.optional() })
  .refine(isOrdered, ordered)

export const changeAgentInput = z.object({
  personId: id,
  skills: z.array(skill).max(50),
  languages: z.array(locale).max(3),
  week: week.nullable(),
  exceptions,
})

export const strategies = ['least_loaded', 'in_turn', 'none'] as const
export const dutySettings = z.object({
  strategy: z.enum(strategies).meta({ description: 'Who gets a new ticket, of those on duty; none: nobody' }),
  repeatMinutes: z.coerce.number().int().min(1).max(120),
  callsEach: z.coerce.number().int().min(1).max(20),
  peopleCalled: z.coerce.number().int().min(1).max(20),
  administratorCalls: z.coerce.number().int().min(1).max(100),
})
export type DutySettings = z.infer<typeof dutySettings>

export const callOutStates = ['planned', 'ringing', 'silent', 'acknowledged', 'ended'] as const
export const endReasons = ['answered', 'resolved', 'closed', 'lowered', 'raised', 'merged'] as const
export const endReason = z.enum(endReasons)
export const stepKinds = [
  'planned',
  'called',
  'passed_on',
  'nobody',
  'administrators',
  'silent',
  'acknowledged',
  'ended',
] as const
export const stepKind = z.enum(stepKinds)
/** What people are called out for: what runs day and night. */
export const callOutClauses = ['S6.response', 'S6.resolution', 'S7.response'] as const
export const clause = z.enum(callOutClauses)
export const subjectKinds = ['ticket'] as const
/** What a call-out is for, as inputs, answers and events name it. */
export const callOutMatter = z.object({
  subjectKind: z.enum(subjectKinds),
  subjectId: id,
  number: z.string(),
  subject: z.string(),
  clause,
  dueAt: isoInstant,
})
export const startCallOutInput = callOutMatter.extend({
  from: instantInput.optional().meta({ description: 'When it begins to call; at once, if not given' }),
})
export const callOutSummary = callOutMatter.extend({
  id,
  madeAt: isoInstant,
  state: z.enum(callOutStates),
  calling: person.nullable().meta({ description: 'Who is being called; null when it is the administrators' }),
  nextAt: isoInstant.nullable(),
  acknowledgedAt: isoInstant.nullable(),
  acknowledgedBy: person.nullable(),
})
export type CallOutSummary = z.infer<typeof callOutSummary>
export const callOutView = callOutSummary.extend({
  endedAt: isoInstant.nullable(),
  endReason: endReason.nullable(),
  timeZone,
  steps: z.array(z.object({ at: isoInstant, kind: stepKind, person: person.nullable() })),
})
export type CallOutView = z.infer<typeof callOutView>
export const callOutQuery = pageByIdQuery.extend({ subjectId: id.optional() })
export const callOutPage = pageOf(callOutSummary)
