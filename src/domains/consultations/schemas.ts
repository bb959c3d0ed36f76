import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { locale, localizedText } from '../../base/locale.ts'
import { pageOf, pageQuery } from '../../base/page.ts'
import { isoInstant } from '../../base/time.ts'
import { commitmentView } from './commitments-seam.ts'
import { chosenBy, declineReasons, offerOutcomes } from './offer.ts'
import { fallbacks, requestStates, routings } from './request.ts'

export const requestId = z.object({ requestId: id })

export const personRef = z.object({ id, name: z.string() })
export const specialtyRef = z.object({ id, name: localizedText })
export const attachmentRef = z.object({ id, name: z.string(), mediaType: z.string(), size: z.number().int() })

export const requestState = z.enum(requestStates)
export const fallback = z.enum(fallbacks).meta({
  description: 'What follows when the chosen consultant declines or does not answer in time (C5)',
})
export const declineReason = z.enum(declineReasons)

/** Why the platform ranked somebody where it did: data, put into words by the reader's language. */
export const rankReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('specialty'), match: z.enum(['exact', 'parent']) }),
  z.object({ kind: z.literal('load'), open: z.number().int(), limit: z.number().int() }),
  z.object({ kind: z.literal('record'), answeredInTime: z.number().int(), offered: z.number().int() }),
])
export type RankReason = z.infer<typeof rankReason>

/** Operators and the consultant concerned read the code; the client reads the outcome alone. */
export const offerView = z.object({
  id,
  consultant: personRef,
  chosenBy: z.enum(chosenBy),
  rankReasons: z.array(rankReason),
  madeAt: isoInstant,
  outcome: z.enum(offerOutcomes).nullable(),
  outcomeAt: isoInstant.nullable(),
  declineReason: declineReason.nullable(),
})
export type OfferView = z.infer<typeof offerView>

/** What the reader of a request may do with it now. */
export const requestMay = z.object({
  accept: z.boolean(),
  decline: z.boolean(),
  pickUp: z.boolean(),
  withdraw: z.boolean(),
  choose: z.boolean(),
})

export const requestView = z.object({
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
  offers: z.array(offerView),
  /** Every promise made about this request, newest first. */
  commitments: z.array(commitmentView),
  may: requestMay,
})
export type RequestView = z.infer<typeof requestView>

export const requestSummary = requestView.pick({
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
  commitments: true,
})
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
    const wanted = input.routing === 'direct'
    for (const field of ['consultantId', 'fallback'] as const) {
      if ((input[field] !== undefined) === wanted) continue
      context.addIssue({ code: 'invalid_type', expected: wanted ? 'string' : 'undefined', path: [field], input: input[field] })
    }
  })

/** What everybody qualified may see of a request before it is taken: neither who asks, nor files (C2). */
export const boardItem = z.object({
  id,
  number: z.string(),
  specialty: specialtyRef,
  subject: z.string(),
  body: z.string(),
  language: locale,
  listedAt: isoInstant,
  agedAt: isoInstant.nullable(),
})
export type BoardItem = z.infer<typeof boardItem>

export const boardQuery = pageQuery.extend({
  specialtyId: id.optional(),
  language: locale.optional(),
})

export const requestQuery = pageQuery.extend({
  state: requestState.optional(),
  specialtyId: id.optional(),
  ageing: z.stringbool().optional(),
})
