import { z } from 'zod'
import { id } from '../../../base/ids.ts'
import { pageByIdQuery, pageOf } from '../../../base/page.ts'
import { isoInstant } from '../../../base/time.ts'
import { fits, satisfactionReasons, verdicts } from '../satisfaction.ts'

export const satisfactionClause = z.enum(['S6', 'S7', 'S8', 'S9'])
const comment = z.string().trim().min(1).max(2_000)
const person = z.object({ id, name: z.string() })

export const satisfactionView = z
  .object({
    verdict: z.enum(verdicts).meta({ description: 'Did this help?' }),
    reason: z.enum(satisfactionReasons).nullable(),
    comment: z.string().nullable(),
    clause: satisfactionClause.meta({ description: 'That the ticket’s priority went by' }),
    agent: person.nullable().meta({ description: 'Who resolved it' }),
    ratedAt: isoInstant,
    changedAt: isoInstant,
  })
  .meta({ id: 'TicketSatisfaction' })
export type SatisfactionView = z.infer<typeof satisfactionView>

export const rateTicketInput = z
  .object({
    ticketId: id,
    verdict: z.enum(verdicts),
    reason: z.enum(satisfactionReasons).optional(),
    comment: comment.optional(),
  })
  .refine(({ verdict, reason }) => reason === undefined || fits(verdict, reason), {
    path: ['reason'],
    params: { code: 'reason_of_other_answer' },
  })

export const ratingsQuery = pageByIdQuery.extend({
  of: z.enum(['all', 'me']).default('all').meta({ description: 'Everybody’s, or of what you resolved' }),
})
export const ticketRating = z.object({
  ticketId: id,
  number: z.string(),
  subject: z.string(),
  requester: person,
  satisfaction: satisfactionView,
})
export type TicketRating = z.infer<typeof ticketRating>
export const ratingPage = pageOf(ticketRating)
