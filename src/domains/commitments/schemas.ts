import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { pageOf, pageQuery } from '../../base/page.ts'
import { instantInput, isoInstant, timeZone } from '../../base/time.ts'
import { targetSchema, unitSchema } from '../../sla/schemas.ts'
import { calendarChange, clause, editableCalendar } from '../agreements/schemas.ts'

export const subjectKinds = ['offer', 'request', 'ticket'] as const
export const subjectKind = z.enum(subjectKinds)
export const pauseReasons = ['client_asked_to_wait', 'exclusion', 'waiting_for_requester', 'resolved'] as const
export const pauseReason = z.enum(pauseReasons)
export const commitmentStates = ['running', 'paused', 'met', 'missed', 'cancelled'] as const

/** A clock of the agreement as it stands now. */
export const commitmentView = z
  .object({
    id,
    clause,
    agreementVersion: z.int(),
    subjectKind,
    subjectId: id,
    target: targetSchema,
    startedAt: isoInstant,
    dueAt: isoInstant.nullable().meta({ description: 'Null while it is paused' }),
    state: z.enum(commitmentStates),
    atRisk: z.boolean().meta({ description: 'Running or paused, with a quarter of the target or less left' }),
    elapsedShare: z.number().meta({ description: 'Of the target’s own measure: 1 when due, more when overdue' }),
    remaining: z.object({
      amount: z.number().meta({ description: 'In the unit of the target' }),
      unit: unitSchema,
    }),
    metAt: isoInstant.nullable(),
    breachedAt: isoInstant.nullable().meta({ description: 'The deadline’s own instant' }),
    pausedSince: isoInstant.nullable(),
    timeZone: timeZone.meta({ description: 'Of the agreement' }),
  })
  .meta({ id: 'Commitment' })
export type CommitmentView = z.infer<typeof commitmentView>

export const explainedSpan = z.object({
  from: isoInstant,
  to: isoInstant.nullable(),
  counted: z.boolean(),
  amount: z.number().nullable().meta({ description: 'What counted: milliseconds, or business days' }),
  why: z.enum(['closed', 'holiday', 'paused']).nullable(),
  name: z.string().nullable().meta({ description: 'Of the holiday or exception, or the reason of the pause' }),
})
export type ExplainedSpanView = z.infer<typeof explainedSpan>

export const explanationView = z.object({
  spans: z.array(explainedSpan).meta({ description: 'In order and without gaps, from the start to the deadline' }),
  sentence: z.string().meta({ description: 'The same in words, in the caller’s language' }),
})
export type ExplanationView = z.infer<typeof explanationView>

export const commitmentChange = z.object({
  at: isoInstant,
  cause: z.enum(['paused', 'resumed', 'calendar_edited', 'clause_changed', 'reopened']),
  dueBefore: isoInstant.nullable(),
  dueAfter: isoInstant.nullable(),
  clauseBefore: clause.nullable().meta({ description: 'Of a promise that came under another clause' }),
  clauseAfter: clause.nullable(),
})

export const commitmentDetail = commitmentView.extend({
  explanation: explanationView,
  changes: z.array(commitmentChange).meta({ description: 'What had been promised before something moved it' }),
})
export type CommitmentDetail = z.infer<typeof commitmentDetail>

export const commitmentQuery = pageQuery.extend({
  clause: clause.optional(),
  of: z
    .enum(['everything', 'consultations', 'support'])
    .default('everything')
    .meta({ description: 'Promises about requests (C4, C6), about tickets (S6 to S9), or both' }),
  state: z
    .enum(['open', 'paused', 'missed'])
    .default('open')
    .meta({ description: 'Running, soonest deadline first; paused, longest first; or missed, latest first' }),
})

const person = z.object({ id, name: z.string() }).nullable()
export const namedCommitment = commitmentView.extend({
  responsible: person.meta({ description: 'Who must keep the promise' }),
  beneficiary: person.meta({ description: 'To whom it was made' }),
})
export const commitmentPage = pageOf(namedCommitment)

export const previewCalendarInput = z.object({ calendarId: id, definition: editableCalendar })
export const calendarPreview = z.object({
  at: isoInstant.meta({ description: 'As if it were edited then: now' }),
  changes: z.array(calendarChange).meta({ description: 'What the edit would make different' }),
  open: z.int().meta({ description: 'Open commitments under this calendar that were looked at' }),
  moved: z.array(z.object({ commitment: namedCommitment, dueAfter: isoInstant.nullable() })),
  more: z.boolean().meta({ description: 'Whether more may move than are listed' }),
})

export const calculateDeadlineInput = z.object({
  clause,
  at: instantInput.optional().meta({ description: 'When the clock would start; now, if not given' }),
})
export const calculatedDeadline = z
  .object({
    clause,
    target: targetSchema,
    startsAt: isoInstant,
    dueAt: isoInstant,
    timeZone: timeZone.meta({ description: 'Of the agreement' }),
    explanation: explanationView,
  })
  .meta({ id: 'CalculatedDeadline' })
export type CalculatedDeadline = z.infer<typeof calculatedDeadline>
