import { z } from 'zod'
import { locale } from '../../base/locale.ts'
import { isoInstant } from '../../base/time.ts'
import { ticketCategory, ticketPriority } from './schemas.ts'
import type { RecordKind, Reason } from './vocabulary.ts'

/** The one shape into which every format is read. People are named by the ids that they have there. */

const states = ['new', 'open', 'waiting', 'on_hold', 'resolved', 'closed', 'deleted'] as const

export const neutralPerson = z.object({
  name: z.string().optional(),
  email: z.string().nullish(),
  language: locale.optional(),
  staff: z.boolean().optional(),
})
export type NeutralPerson = z.infer<typeof neutralPerson>

export const neutralTicket = z.object({
  subject: z.string().optional(),
  body: z.string().optional(),
  state: z.enum(states).default('open'),
  priority: ticketPriority.optional(),
  category: ticketCategory.optional(),
  language: locale.optional(),
  assigneeId: z.string().optional(),
  updatedAt: isoInstant.optional(),
  resolvedAt: isoInstant.optional(),
  closedAt: isoInstant.optional(),
  files: z.array(z.string()).optional(),
})
export type NeutralTicket = z.infer<typeof neutralTicket>

export const neutralReply = z.object({
  authorId: z.string().optional(),
  authorName: z.string().optional(),
  /** Absent where only the author's role tells. */
  side: z.enum(['requester', 'desk']).optional(),
  internal: z.boolean().default(false),
  body: z.string().default(''),
  files: z.array(z.string()).optional(),
})
export type NeutralReply = z.infer<typeof neutralReply>

/** One thing that a file says. What stands in several places of it (a name here, an address there) comes in parts. */
export type Extracted = {
  readonly kind: RecordKind
  readonly externalId: string
  readonly line: number
  readonly parentId?: string | undefined
  /** Instant in ISO 8601: when it was reported, or said. */
  readonly at?: string | undefined
  readonly label?: string | undefined
  readonly record: z.input<typeof neutralPerson> | z.input<typeof neutralTicket> | z.input<typeof neutralReply>
  readonly reason?: Reason | undefined
}
