import type { Generated } from 'kysely'
import type { Instant } from '../../base/time.ts'
import type { ReassignmentCause } from './reassignment.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    conversations: ConversationTable
    messages: MessageTable
    messageAttachments: MessageAttachmentTable
    readMarks: ReadMarkTable
    appointments: AppointmentTable
    appointmentTimes: AppointmentTimeTable
    loggedCalls: LoggedCallTable
    contactPauses: ContactPauseTable
    ratings: RatingTable
    reopenings: ReopeningTable
    reassignments: ReassignmentTable
  }
}

export interface ConversationTable {
  requestId: string
  lastPosition: number
}

export interface MessageTable {
  id: string
  requestId: string
  position: number
  authorId: string
  body: string
  sentAt: Instant
}

export interface MessageAttachmentTable {
  messageId: string
  fileId: string
  position: number
}

export interface ReadMarkTable {
  requestId: string
  personId: string
  position: number
  readAt: Instant
}

export interface AppointmentTable {
  id: string
  requestId: string
  consultantId: string
  proposedBy: string
  proposedAt: Instant
  startsAt: Instant
  endsAt: Instant
  place: string
  sequence: Generated<number>
  changedAt: Instant
  acceptedAt: Instant | null
  acceptedBy: string | null
  cancelledAt: Instant | null
  cancelledBy: string | null
  cancelReason: string | null
  dayReminderAt: Instant | null
  hourReminderAt: Instant | null
}

export interface AppointmentTimeTable {
  appointmentId: string
  sequence: number
  startsAt: Instant
  endsAt: Instant
  namedBy: string
  namedAt: Instant
}

export interface LoggedCallTable {
  id: string
  requestId: string
  consultantId: string
  heldAt: Instant
  minutes: number
  note: string
  loggedAt: Instant
  confirmedAt: Instant | null
  disputedAt: Instant | null
  disputeNote: string | null
}

export interface ContactPauseTable {
  id: string
  requestId: string
  askedBy: string
  askedAt: Instant
  untilAt: Instant | null
  endedAt: Instant | null
}

export interface RatingTable {
  requestId: string
  clientId: string
  consultantId: string
  stars: number
  words: string
  ratedAt: Instant
}

export interface ReopeningTable {
  id: string
  requestId: string
  completedAt: Instant
  completedBy: string
  reopenedAt: Instant
  reopenedBy: string
  reason: string
}

export interface ReassignmentTable {
  id: string
  requestId: string
  cause: ReassignmentCause
  reason: string | null
  proposedBy: string | null
  proposedAt: Instant
  fromConsultantId: string
  toConsultantId: string | null
  consentedAt: Instant | null
  refusedAt: Instant | null
  withdrawnAt: Instant | null
}
