import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { locale } from '../../base/locale.ts'
import { pageByIdQuery, pageOf, pageQuery } from '../../base/page.ts'
import { isoInstant } from '../../base/time.ts'
import { calculatedDeadline, commitmentView } from '../commitments/schemas.ts'
import { fileView } from '../files/schemas.ts'
import { categories, impacts } from './priority.ts'
import { channels, messageKinds, sides, ticketStates } from './ticket.ts'
import { satisfactionView } from './schemas/satisfaction.ts'
import { ticketEventKinds } from './trail.ts'

export type { AssignmentReason, GivenUp } from './trail.ts'
export const ticketId = z.object({ ticketId: id })
export const ticketState = z.enum(ticketStates)
export const ticketCategory = z.enum(categories)
export const ticketImpact = z.enum(impacts)
export const ticketPriority = z
  .literal([1, 2, 3, 4])
  .meta({ description: 'P1 to P4: the clauses S6 to S9 of the agreement' })
export const personRef = z.object({ id, name: z.string() })

/** What a person types: trimmed, not empty. */
export const words = (longest: number) => z.string().trim().min(1).max(longest)

/** Where it happened; the requester sees each of them before it is sent, and may leave it out. */
export const circumstances = z
  .object({
    page: z.string().trim().max(2_000).optional(),
    browser: z.string().trim().max(500).optional(),
    lastError: z.string().trim().max(2_000).optional(),
    requestId: z.string().trim().max(200).optional(),
  })
  .meta({ id: 'TicketCircumstances' })
export type Circumstances = z.infer<typeof circumstances>

/** What the suggestion went by: words of the report, the page, the requester's own choice, or what it means to them. */
export const suggestionMark = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('word'), word: z.string(), means: z.enum(['topic', 'trouble', 'wish']) }),
  z.object({ kind: z.literal('place'), page: z.string() }),
  z.object({ kind: z.literal('impact'), impact: ticketImpact }),
  z.object({ kind: z.literal('chosen'), category: ticketCategory }),
])
export type SuggestionMark = z.infer<typeof suggestionMark>

export const priorityReason = z.discriminatedUnion('by', [
  z.object({ by: z.literal('suggestion'), marks: z.array(suggestionMark) }),
  z.object({ by: z.literal('agent'), text: z.string() }),
  z.object({ by: z.literal('escalation') }),
  z.object({ by: z.literal('import') }),
])
export type PriorityReason = z.infer<typeof priorityReason>

export const ticketMay = z.object({
  reply: z.boolean(),
  note: z.boolean(),
  wait: z.boolean(),
  hold: z.boolean(),
  goOn: z.boolean(),
  resolve: z.boolean(),
  reopen: z.boolean(),
  assign: z.boolean(),
  changePriority: z.boolean(),
  rate: z.boolean(),
})
export type TicketMay = z.infer<typeof ticketMay>

export const ticketView = z
  .object({
    id,
    number: z.string(),
    state: ticketState,
    channel: z.enum(channels),
    category: ticketCategory,
    priority: ticketPriority,
    priorityReason,
    impact: ticketImpact,
    subject: z.string(),
    body: z.string(),
    language: locale,
    circumstances: circumstances.nullable(),
    requester: personRef,
    assignee: personRef.nullable(),
    openedAt: isoInstant,
    firstAnsweredAt: isoInstant.nullable(),
    waitingSince: isoInstant.nullable(),
    holdReason: z.string().nullable(),
    resolvedAt: isoInstant.nullable(),
    closedAt: isoInstant.nullable(),
    reopenedAt: isoInstant.nullable(),
    lastMessageAt: isoInstant,
    mergedIntoId: id.nullable(),
    incidentId: id.nullable(),
    planItemId: id.nullable(),
    satisfaction: satisfactionView.nullable().meta({ description: 'What its requester says of the help' }),
    nextDueAt: isoInstant
      .nullable()
      .meta({ description: 'The earliest deadline of what is still owed, missed or not' }),
    attachments: z.array(fileView),
    commitments: z.array(commitmentView).meta({ description: 'Response and resolution (S6 to S9)' }),
    may: ticketMay,
  })
  .meta({ id: 'Ticket' })
export type TicketView = z.infer<typeof ticketView>

export const ticketSummary = ticketView
  .pick({
    id: true,
    number: true,
    state: true,
    channel: true,
    category: true,
    priority: true,
    subject: true,
    language: true,
    requester: true,
    assignee: true,
    openedAt: true,
    resolvedAt: true,
    lastMessageAt: true,
    nextDueAt: true,
    commitments: true,
  })
  .meta({ id: 'TicketSummary' })
export type TicketSummary = z.infer<typeof ticketSummary>
export const ticketPage = pageOf(ticketSummary)
export const ticketInShort = ticketSummary.pick({ id: true, number: true, subject: true, state: true, priority: true })
export type TicketInShort = z.infer<typeof ticketInShort>

export const ticketQuery = pageByIdQuery.extend({
  state: z.enum(['open', 'over']).optional().meta({ description: 'What is not resolved yet, or what is' }),
})

export const openTicketInput = z.object({
  subject: words(200),
  body: words(20_000),
  language: locale,
  impact: ticketImpact,
  category: ticketCategory.optional().meta({ description: 'Instead of the one that the words suggest' }),
  channel: z.enum(['dashboard', 'page']).default('dashboard'),
  circumstances: circumstances.optional(),
  attachments: z.array(id).max(10).default([]).meta({ description: 'Ids of files uploaded before' }),
})
export type OpenTicket = z.output<typeof openTicketInput>

export const ticketMessage = z
  .object({
    id,
    ticketId: id,
    kind: z.enum(messageKinds),
    side: z.enum(sides),
    author: personRef.nullable(),
    body: z.string(),
    attachments: z.array(fileView),
    sentAt: isoInstant,
    heldUntil: isoInstant.nullable().meta({ description: 'Until then its author may take it back' }),
    withdrawnAt: isoInstant.nullable(),
  })
  .meta({ id: 'TicketMessage' })
export type TicketMessage = z.infer<typeof ticketMessage>

export const ticketEvent = z
  .object({
    id,
    kind: z.enum(ticketEventKinds),
    actor: personRef.nullable(),
    at: isoInstant,
    details: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'TicketEvent' })
export type TicketEvent = z.infer<typeof ticketEvent>

export const ticketMessagePage = pageOf(ticketMessage)
export const ticketEventPage = pageOf(ticketEvent)

const position = z.coerce.number().int().positive()
export const listTicketMessagesInput = pageQuery.extend({ ticketId: id, cursor: position.optional() })

const written = z.object({
  ticketId: id,
  body: words(20_000),
  attachments: z.array(id).max(10).default([]).meta({ description: 'Ids of files uploaded before' }),
})
export const addNoteInput = written
export const sendReplyInput = written.extend({
  afterwards: z
    .enum(['nothing', 'wait', 'resolve'])
    .default('nothing')
    .meta({ description: 'What follows from a message of the desk; the requester’s own decides nothing' }),
})
export const holdTicketInput = z.object({ ticketId: id, reason: words(1_000) })
export const resolveTicketInput = z.object({
  ticketId: id,
  body: words(20_000).optional().meta({ description: 'A last word; required before the first answer' }),
})
export const changePriorityInput = z.object({
  ticketId: id,
  priority: z.coerce.number().pipe(ticketPriority),
  category: ticketCategory.optional(),
  reason: words(1_000).meta({ description: 'The requester reads it' }),
})
export const assignTicketInput = z.object({
  ticketId: id,
  assigneeId: id.nullable().optional().meta({ description: 'You, if not given; null for nobody' }),
})

export const previewTicketInput = z.object({
  subject: z.string().trim().max(200).default(''),
  body: z.string().trim().max(20_000).default(''),
  impact: ticketImpact.default('hindered'),
  category: ticketCategory.optional(),
  page: z.string().max(2_000).optional(),
})
export type PreviewTicket = z.output<typeof previewTicketInput>

const previewedPromise = calculatedDeadline.omit({ startsAt: true })
export const ticketPreview = z
  .object({
    category: ticketCategory,
    priority: ticketPriority,
    marks: z.array(suggestionMark).meta({ description: 'What the suggestion goes by' }),
    at: isoInstant,
    timeZone: z.string(),
    response: previewedPromise,
    resolution: previewedPromise.nullable().meta({ description: 'Null for P4: the development plan says when (S9)' }),
    similar: z.array(ticketSummary).meta({ description: 'Your own open tickets that say the like' }),
  })
  .meta({ id: 'TicketPreview' })
export type TicketPreview = z.infer<typeof ticketPreview>

/** Urgent tickets of one kind that several people sent lately, of no incident yet. */
export const incidentSuggestions = z.object({
  items: z.array(z.object({ category: ticketCategory, tickets: z.int(), people: z.int(), since: isoInstant })),
})
