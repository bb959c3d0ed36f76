import { z } from 'zod'
import { id } from '../../../base/ids.ts'
import { locale } from '../../../base/locale.ts'
import { instantInput } from '../../../base/time.ts'
import { ticketCategory, ticketPriority, ticketState, words } from '../schemas.ts'

/** A ticket of another desk: it keeps its own times and begins no clock. */
export const importTicketInput = z.object({
  source: z.string(),
  externalId: z.string(),
  requesterId: id,
  assigneeId: id.nullable(),
  state: ticketState,
  priority: ticketPriority.optional().meta({ description: 'By its words, if not given' }),
  category: ticketCategory.optional(),
  subject: words(200),
  body: words(20_000),
  language: locale,
  openedAt: instantInput,
  updatedAt: instantInput.optional(),
  resolvedAt: instantInput.optional(),
  closedAt: instantInput.optional(),
})
export type ImportTicket = z.output<typeof importTicketInput>

export const importMessagesInput = z.object({
  ticketId: id,
  messages: z
    .array(
      z.object({
        authorId: id.nullable().meta({ description: 'Null where nobody knows any more' }),
        side: z.enum(['requester', 'desk']),
        kind: z.enum(['reply', 'note', 'automatic']),
        body: words(20_000),
        at: instantInput,
      }),
    )
    .max(10_000),
})
