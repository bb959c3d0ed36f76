import { z } from 'zod'
import { id } from '../../../base/ids.ts'
import { locale } from '../../../base/locale.ts'
import { isoInstant } from '../../../base/time.ts'
import { commitmentView } from '../../commitments/schemas.ts'
import { addNoteInput, personRef, ticketCategory, ticketPriority, ticketSummary, words } from '../schemas.ts'
import { channels, ticketStates } from '../ticket.ts'

/** What an address says is text. */
const priorityInput = z.coerce.number().pipe(ticketPriority)

/** Which tickets a list of the desk shows; what is left out holds for all. */
export const ticketFilter = z
  .object({
    state: z
      .enum([...ticketStates, 'over'])
      .optional()
      .meta({ description: 'All that are not resolved, if not given' }),
    priority: priorityInput.optional(),
    category: ticketCategory.optional(),
    language: locale.optional(),
    channel: z.enum(channels).optional(),
    assignee: z.union([z.enum(['me', 'nobody']), id]).optional(),
    team: z.union([z.enum(['none']), id]).optional(),
    requesterId: id.optional(),
    following: z.stringbool().or(z.boolean()).optional().meta({ description: 'Only those that the caller follows' }),
    overdue: z.stringbool().or(z.boolean()).optional().meta({ description: 'Only those with a missed promise' }),
    q: z.string().trim().max(200).optional().meta({ description: 'Words, or a number' }),
  })
  .meta({ id: 'TicketFilter' })
export type TicketFilter = z.infer<typeof ticketFilter>

export const deskCounts = z.object({
  most: z.int().meta({ description: 'Counted no further than this' }),
  mine: z.int(),
  nobodys: z.int(),
  following: z.int(),
  overdue: z.int(),
  all: z.int(),
})
export type DeskCounts = z.infer<typeof deskCounts>

/** What can be done to a ticket besides words: by a macro, or to many at once. */
export const deed = z.discriminatedUnion('do', [
  z.object({ do: z.literal('take') }),
  z.object({ do: z.literal('assign'), personId: id.nullable() }),
  z.object({ do: z.literal('prioritise'), priority: priorityInput, reason: words(1_000) }),
  z.object({ do: z.literal('wait') }),
  z.object({ do: z.literal('hold'), reason: words(1_000) }),
  z.object({ do: z.literal('resolve') }),
  z.object({ do: z.literal('follow') }),
])
export type Deed = z.infer<typeof deed>

export const answerTicketInput = z.object({
  ticketId: id,
  body: words(20_000),
  attachments: z.array(id).max(10).default([]).meta({ description: 'Ids of files uploaded before' }),
  deeds: z.array(deed).max(10).default([]).meta({ description: 'What follows once it has left' }),
  seen: id
    .nullable()
    .optional()
    .meta({ description: 'The latest reply that the author has read; a newer one of a colleague is a conflict' }),
})
export const noteTicketInput = addNoteInput.extend({
  deeds: z.array(deed).max(10).default([]).meta({ description: 'What is done along with it' }),
})
export const messageId = z.object({ messageId: id })

export const linkedTicket = z.object({
  ticket: ticketSummary.pick({ id: true, number: true, subject: true, state: true, priority: true, requester: true }),
  kind: z.enum(['related', 'split', 'merged_into', 'merged_from']),
})
export type LinkedTicket = z.infer<typeof linkedTicket>

/** What agents see of a ticket beside the ticket itself. */
export const ticketDesk = z
  .object({
    followers: z.array(personRef),
    followed: z.boolean().meta({ description: 'By the caller' }),
    links: z.array(linkedTicket),
    teamId: id.nullable(),
    teamChosen: z.boolean().meta({ description: 'By an agent, and not by the administrators’ table' }),
    joined: z.array(commitmentView).meta({ description: 'What is promised of tickets that were merged into it' }),
  })
  .meta({ id: 'TicketDesk' })
export type TicketDesk = z.infer<typeof ticketDesk>

export const colleagueList = z.object({ items: z.array(personRef) })

export const followInput = z.object({ ticketId: id })
export const linkInput = z.object({
  ticketId: id,
  number: words(40).meta({ description: 'Of the other ticket, such as T-2026-000123, or its last digits' }),
})
export const mergeInput = linkInput
export const splitInput = z.object({
  ticketId: id,
  messageId: id.meta({ description: 'The message with which the other matter begins' }),
  subject: words(200),
})
export const savedFilter = z
  .object({
    id,
    name: z.string(),
    owner: personRef,
    own: z.boolean(),
    shared: z.boolean(),
    definition: ticketFilter,
    createdAt: isoInstant,
  })
  .meta({ id: 'SavedFilter' })
export const savedFilterList = z.object({ items: z.array(savedFilter) })
export type SavedFilter = z.infer<typeof savedFilter>
export const saveFilterInput = z.object({
  name: words(80),
  definition: ticketFilter,
  shared: z.boolean().default(false).meta({ description: 'With every agent and administrator' }),
})
