import type { Generated, GeneratedAlways } from 'kysely'
import type { Locale } from '../../base/locale.ts'
import type { Instant } from '../../base/time.ts'
import type { Json } from '../../platform/database/tables.ts'
import type { Category, Impact, Priority } from './priority.ts'
import type { Channel, MessageKind, Side, TicketState } from './ticket.ts'
import type { TicketEventKind } from './trail.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    tickets: TicketTable
    ticketMessages: TicketMessageTable
    ticketEvents: TicketEventTable
    ticketFiles: TicketFileTable
    ticketWaits: TicketWaitTable
  }
}

export interface TicketTable {
  id: string
  number: string
  requesterId: string
  channel: Channel
  category: Category
  priority: Priority
  priorityReason: Json
  impact: Impact
  subject: string
  body: string
  language: Locale
  circumstances: Json | null
  state: TicketState
  holdReason: Generated<string | null>
  assigneeId: Generated<string | null>
  teamId: Generated<string | null>
  /** Who chose the team, or none, instead of the administrators' table. */
  teamChosenAt: Generated<Instant | null>
  teamChosenBy: Generated<string | null>
  openedAt: Instant
  firstAnsweredAt: Generated<Instant | null>
  waitingSince: Generated<Instant | null>
  resolvedAt: Generated<Instant | null>
  resolvedBy: Generated<string | null>
  closedAt: Generated<Instant | null>
  reopenedAt: Generated<Instant | null>
  lastMessageAt: Instant
  lastMessageBy: string | null
  mergedIntoId: Generated<string | null>
  incidentId: Generated<string | null>
  planItemId: Generated<string | null>
  nextDueAt: Generated<Instant | null>
}

export interface TicketMessageTable {
  id: string
  position: GeneratedAlways<number>
  ticketId: string
  authorId: string | null
  kind: MessageKind
  side: Side
  body: string
  sentAt: Instant
  heldUntil: Generated<Instant | null>
  deliveredAt: Generated<Instant | null>
  withdrawnAt: Generated<Instant | null>
}

export interface TicketEventTable {
  id: string
  position: GeneratedAlways<number>
  ticketId: string
  kind: TicketEventKind
  actorId: string | null
  at: Instant
  details: Json
}

export interface TicketFileTable {
  ticketId: string
  messageId: string | null
  fileId: string
  position: number
}

export interface TicketWaitTable {
  id: string
  ticketId: string
  reason: 'waiting_for_requester' | 'resolved'
  fromAt: Instant
  toAt: Instant | null
}
