import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { pageOf, pageQuery } from '../../base/page.ts'
import { isoInstant, timeZone } from '../../base/time.ts'
import { calendarSchema, targetSchema, unitSchema } from '../../sla/schemas.ts'
import { clause } from '../agreements/schemas.ts'

export const subjectKinds = ['offer', 'request'] as const
export const subjectKind = z.enum(subjectKinds)
export const pauseReasons = ['client_asked_to_wait', 'exclusion'] as const
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
  cause: z.enum(['paused', 'resumed', 'calendar_edited']),
  dueBefore: isoInstant.nullable(),
  dueAfter: isoInstant.nullable(),
})

export const commitmentDetail = commitmentView.extend({
  explanation: explanationView,
  changes: z.array(commitmentChange).meta({ description: 'What had been promised before something moved it' }),
})
export type CommitmentDetail = z.infer<typeof commitmentDetail>

export const commitmentQuery = pageQuery.extend({
  clause: clause.optional(),
  state: z.enum(['open', 'missed']).default('open'),
})
export const commitmentPage = pageOf(
  commitmentView.extend({
    responsible: z.object({ id, name: z.string() }).nullable(),
    beneficiary: z.object({ id, name: z.string() }).nullable(),
  }),
)

export const previewCalendarInput = z.object({ calendarId: id, definition: calendarSchema })
export const calendarPreview = z.object({
  open: z.int().meta({ description: 'Open commitments under this calendar' }),
  moved: z.array(z.object({ commitment: commitmentView, dueAfter: isoInstant.nullable() })),
  more: z.boolean().meta({ description: 'Whether more would move than are listed' }),
})
