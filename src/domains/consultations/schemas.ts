import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { locale } from '../../base/locale.ts'
import { pageByIdQuery, pageOf, pageQuery } from '../../base/page.ts'
import { isoInstant, timeZone } from '../../base/time.ts'
import { commitmentView } from '../commitments/schemas.ts'
import { chosenBy, declineReasons, offerOutcomes } from './offer.ts'
import { fallbacks, requestStates, routings } from './request.ts'
import { attachmentRef, personRef, specialtyRef } from './schemas/references.ts'

export const requestId = z.object({ requestId: id })

export * from './schemas/references.ts'
export * from './schemas/conversation.ts'
export * from './schemas/appointments.ts'
export * from './schemas/course.ts'

export const requestState = z.enum(requestStates)
export const fallback = z.enum(fallbacks).meta({
  description: 'What follows when the chosen consultant declines or does not answer in time (C5)',
})
export const declineReason = z.enum(declineReasons)

/** Why the platform ranked somebody where it did: data, put into words by the reader's language. */
export const rankReason = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('specialty'), match: z.enum(['exact', 'parent']) }),
    z.object({ kind: z.literal('load'), open: z.number().int(), limit: z.number().int() }),
    z.object({ kind: z.literal('record'), answeredInTime: z.number().int(), offered: z.number().int() }),
  ])
  .meta({ id: 'RankReason' })
export type RankReason = z.infer<typeof rankReason>

/** Whom a consultation could be passed on to, best first, and why. */
export const reassignmentCandidates = z.object({
  items: z.array(z.object({ consultant: personRef, reasons: z.array(rankReason) })),
})
export type ReassignmentCandidates = z.infer<typeof reassignmentCandidates>

/** Operators and the consultant concerned read the code; the client reads the outcome alone. */
export const offerView = z
  .object({
    id,
    consultant: personRef,
    chosenBy: z.enum(chosenBy),
    rankReasons: z.array(rankReason),
    madeAt: isoInstant,
    outcome: z.enum(offerOutcomes).nullable(),
    outcomeAt: isoInstant.nullable(),
    declineReason: declineReason.nullable(),
  })
  .meta({ id: 'Offer' })
export type OfferView = z.infer<typeof offerView>

/** What the reader of a request may do with it now. */
export const requestMay = z.object({
  accept: z.boolean(),
  decline: z.boolean(),
  withdraw: z.boolean(),
  choose: z.boolean(),
})

export const requestView = z
  .object({
    id,
    number: z.string(),
    state: requestState,
    routing: z.enum(routings),
    fallback: fallback.nullable(),
    subject: z.string(),
    body: z.string(),
    language: locale,
    specialty: specialtyRef,
    client: personRef,
    consultant: personRef.nullable(),
    sentAt: isoInstant,
    listedAt: isoInstant.nullable(),
    agedAt: isoInstant.nullable(),
    choiceNeededAt: isoInstant.nullable(),
    acceptedAt: isoInstant.nullable(),
    completedAt: isoInstant.nullable(),
    withdrawnAt: isoInstant.nullable(),
    attachments: z.array(attachmentRef),
    unread: z.int().meta({ description: 'Messages of the other side that the reader has not marked as read' }),
    offers: z.array(offerView),
    /** Every promise made about this request, newest first. */
    commitments: z.array(commitmentView),
    may: requestMay,
  })
  .meta({ id: 'ConsultationRequest' })
export type RequestView = z.infer<typeof requestView>

export const requestSummary = requestView
  .pick({
    id: true,
    number: true,
    state: true,
    routing: true,
    subject: true,
    language: true,
    specialty: true,
    client: true,
    consultant: true,
    sentAt: true,
    listedAt: true,
    agedAt: true,
    acceptedAt: true,
    unread: true,
    commitments: true,
  })
  .meta({ id: 'ConsultationRequestSummary' })
export type RequestSummary = z.infer<typeof requestSummary>
export const requestPage = pageOf(requestSummary)

const text = (longest: number) => z.string().trim().min(1).max(longest)

export const sendRequestInput = z
  .object({
    specialtyId: id,
    subject: text(200),
    body: text(10_000),
    language: locale,
    routing: z.enum(routings),
    consultantId: id.optional(),
    fallback: fallback.optional(),
    attachments: z.array(id).max(10).default([]),
  })
  .superRefine((input, context) => {
    const refuse = (field: 'consultantId' | 'fallback', code: string) =>
      context.addIssue({ code: 'custom', path: [field], params: { code } })
    if (input.routing === 'direct') {
      if (input.consultantId === undefined) refuse('consultantId', 'consultant_required')
      if (input.fallback === undefined) refuse('fallback', 'fallback_required')
    } else {
      if (input.consultantId !== undefined) refuse('consultantId', 'not_for_the_board')
      if (input.fallback !== undefined) refuse('fallback', 'not_for_the_board')
    }
  })
export type SendRequest = z.output<typeof sendRequestInput>

/** What the client says when asked how to go on (C5); withdrawing is an address of its own. */
export const chooseFallbackInput = z.discriminatedUnion('choice', [
  z.object({ requestId: id, choice: z.literal('board') }),
  z.object({ requestId: id, choice: z.literal('next_best') }),
  z.object({ requestId: id, choice: z.literal('consultant'), consultantId: id }),
])

/** What everybody qualified may see of a request before it is taken: neither who asks, nor files (C2). */
export const boardItem = z
  .object({
    id,
    number: z.string(),
    specialty: specialtyRef,
    subject: z.string(),
    body: z.string(),
    language: locale,
    listedAt: isoInstant,
    agedAt: isoInstant.nullable(),
  })
  .meta({ id: 'BoardRequest' })
export type BoardItem = z.infer<typeof boardItem>

export const boardPage = pageOf(boardItem)

export const boardQuery = pageQuery.extend({
  specialtyId: id.optional().meta({ description: 'It, and the specialties below it' }),
  language: locale.optional(),
})

export const requestQuery = pageByIdQuery.extend({
  as: z
    .enum(['client', 'consultant', 'operator'])
    .default('client')
    .meta({ description: 'Whose list: what you sent, what you took, or all' }),
  state: requestState.optional(),
  specialtyId: id.optional(),
  ageing: z.stringbool().optional().meta({ description: 'On the board for longer than the operators allow' }),
})
export type RequestList = z.output<typeof requestQuery>

/** An offer as the consultant reads it to whom it was made; once it is over, without what concerns the client. */
export const ownOffer = z
  .object({
    id,
    requestId: id,
    number: z.string(),
    subject: z.string(),
    body: z.string().nullable(),
    language: locale,
    specialty: specialtyRef,
    client: personRef.nullable(),
    madeAt: isoInstant,
    outcome: z.enum(offerOutcomes).nullable(),
    outcomeAt: isoInstant.nullable(),
    declineReason: declineReason.nullable(),
    commitment: commitmentView.nullable(),
  })
  .meta({ id: 'OwnOffer' })
export type OwnOffer = z.infer<typeof ownOffer>
export const ownOfferPage = pageOf(ownOffer)
export const ownOfferQuery = pageByIdQuery.extend({ state: z.enum(['open', 'over']).default('open') })

export const promiseQuery = z.object({
  routing: z.enum(routings),
  specialtyId: id.optional(),
  language: locale.optional(),
  consultantId: id.optional(),
})

/** What is promised if a request were sent now. An instant is null where the agreement names none. */
export const promiseView = z
  .object({
    routing: z.enum(routings),
    at: isoInstant,
    timeZone,
    answer: z
      .object({ clause: z.literal('C4'), target: commitmentView.shape.target, dueAt: isoInstant })
      .nullable()
      .meta({ description: 'By when the chosen consultant answers; the board sets no deadline' }),
    contact: z
      .object({ clause: z.literal('C6'), target: commitmentView.shape.target, startsAt: isoInstant, dueAt: isoInstant })
      .meta({ description: 'By when contact is made: at the latest, or for the board if it were taken at once' }),
    qualified: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Consultants who could take it now, if specialty and language are known' }),
    available: z.boolean().nullable().meta({ description: 'Whether the chosen consultant can be asked now' }),
  })
  .meta({ id: 'PromisePreview' })
export type PromiseView = z.infer<typeof promiseView>

export const requestInShort = requestView.pick({ id: true, number: true, subject: true, state: true })
export type RequestInShort = z.infer<typeof requestInShort>

/** Where requests stand now, and how offers ended in the last 30 days; for operators. */
export const deskView = z
  .object({
    offered: z.number().int(),
    onBoard: z.number().int(),
    ageing: z.number().int(),
    awaitingChoice: z.number().int(),
    accepted: z.number().int(),
    since: isoInstant,
    outcomes: z.object({
      accepted: z.number().int(),
      declined: z.number().int(),
      lapsed: z.number().int(),
      withdrawn: z.number().int(),
    }),
    declineReasons: z.array(z.object({ reason: declineReason, count: z.number().int() })),
  })
  .meta({ id: 'Desk' })
export type DeskView = z.infer<typeof deskView>
