import { z } from 'zod'
import { id } from '../../../base/ids.ts'
import { instantInput, isoInstant, timeZone } from '../../../base/time.ts'
import { escalationChannels, escalationClauses, escalationDeeds, escalationRule } from '../../duty/schemas.ts'
import { personRef, ticketPriority, words } from '../../support/schemas.ts'

export const previewEscalationInput = z
  .object({
    rules: z.array(escalationRule).max(28).default([]).meta({ description: 'Instead of the marks as they are kept' }),
    number: words(40).optional().meta({ description: 'Of a ticket: `T-2026-000123`' }),
    priority: z.coerce.number().pipe(ticketPriority).optional().meta({ description: 'Or of one that nobody reported' }),
    at: instantInput.optional().meta({ description: 'When that would have been reported; now, if not given' }),
  })
  .refine(({ number, priority }) => (number === undefined) !== (priority === undefined), {
    path: ['number'],
    error: 'a ticket, or a priority',
    params: { code: 'ticket_or_priority' },
  })

export const deedOutcomes = ['raised', 'highest', 'opened', 'has_incident', 'given', 'nobody_given'] as const
export const escalationPreview = z
  .object({
    ticket: z.object({ id, number: z.string(), subject: z.string() }).nullable(),
    priority: ticketPriority,
    startsAt: isoInstant,
    timeZone: timeZone.meta({ description: 'Of the agreement' }),
    marks: z.array(
      z.object({
        clause: z.enum(escalationClauses),
        share: z.int(),
        at: isoInstant.nullable().meta({ description: 'Null while the promise is paused' }),
        keptAt: isoInstant.nullable().meta({ description: 'Kept before: the mark did not come' }),
        sentence: z.string().meta({ description: 'Why then, in words' }),
        people: z.array(personRef),
        channels: z.array(z.enum(escalationChannels)),
        deeds: z.array(z.object({ deed: z.enum(escalationDeeds), outcome: z.enum(deedOutcomes) })),
      }),
    ),
  })
  .meta({ id: 'EscalationPreview' })
export type EscalationPreview = z.infer<typeof escalationPreview>
