import type { ColumnType } from 'kysely'
import type { Locale } from '../../base/locale.ts'
import type { Instant } from '../../base/time.ts'
import type { ChosenBy, DeclineReason, OfferOutcome } from './offer.ts'
import type { Fallback, RequestState, Routing } from './request.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    consultationRequests: ConsultationRequestTable
    requestAttachments: RequestAttachmentTable
    offers: OfferTable
  }
}

export interface ConsultationRequestTable {
  id: string
  number: string
  clientId: string
  specialtyId: string
  subject: string
  body: string
  language: Locale
  routing: Routing
  fallback: Fallback | null
  state: RequestState
  consultantId: string | null
  sentAt: Instant
  listedAt: Instant | null
  agedAt: Instant | null
  choiceNeededAt: Instant | null
  acceptedAt: Instant | null
  completedAt: Instant | null
  completedBy: string | null
  withdrawnAt: Instant | null
}

export interface RequestAttachmentTable {
  requestId: string
  fileId: string
  position: number
}

export interface OfferTable {
  id: string
  requestId: string
  consultantId: string
  chosenBy: ChosenBy
  rankReasons: ColumnType<unknown, string | undefined, string>
  madeAt: Instant
  outcome: OfferOutcome | null
  outcomeAt: Instant | null
  declineReason: DeclineReason | null
}
