import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { isoInstant } from '../../base/time.ts'
import { defineEvent } from '../../platform/events.ts'
import { declineReasons } from './offer.ts'
import { routings } from './request.ts'

const request = z.object({ requestId: id, number: z.string(), subject: z.string(), clientId: id })
const offer = request.extend({ offerId: id, consultantId: id })

/** The client's receipt; `dueAt` is what is promised (C4), null for the board, which promises no instant. */
export const requestSent = defineEvent(
  'consultations.request-sent',
  request.extend({ routing: z.enum(routings), consultantId: id.nullable(), dueAt: isoInstant.nullable() }),
)
export const offerMade = defineEvent('consultations.offer-made', offer.extend({ dueAt: isoInstant }))
/** `dueAt` is the instant by which the consultant makes contact (C6). */
export const offerAccepted = defineEvent('consultations.offer-accepted', offer.extend({ dueAt: isoInstant }))
export const offerDeclined = defineEvent(
  'consultations.offer-declined',
  offer.extend({ reason: z.enum(declineReasons) }),
)
export const offerLapsed = defineEvent('consultations.offer-lapsed', offer.extend({ lapsedAt: isoInstant }))
/** On the board since `listedAt`; whom to tell is `qualifiedForRequest`'s answer at the time of telling (C3). */
export const requestListed = defineEvent('consultations.request-listed', request.extend({ listedAt: isoInstant }))
export const requestTaken = defineEvent(
  'consultations.request-taken',
  request.extend({ consultantId: id, dueAt: isoInstant }),
)
export const requestWithdrawn = defineEvent(
  'consultations.request-withdrawn',
  request.extend({ offeredTo: id.nullable() }),
)
export const choiceNeeded = defineEvent('consultations.choice-needed', request)
export const requestAgeing = defineEvent('consultations.request-ageing', request.extend({ listedAt: isoInstant }))
