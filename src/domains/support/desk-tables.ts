import type { ColumnType, Generated } from 'kysely'
import type { Instant } from '../../base/time.ts'
import type { Json } from '../../platform/database/tables.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    ticketTerms: TicketTermsTable
    ticketFollowers: TicketFollowerTable
    ticketMentions: TicketMentionTable
    ticketLinks: TicketLinkTable
    macros: MacroTable
    ticketFilters: TicketFilterTable
    heldReplies: HeldReplyTable
    bulkRuns: BulkRunTable
    bulkResults: BulkResultTable
  }
}

export interface TicketTermsTable {
  ticketId: string
  /** A tsvector; written as its text. */
  terms: ColumnType<string, string, string>
}

export interface TicketFollowerTable {
  ticketId: string
  personId: string
  since: Instant
  why: 'wish' | 'mention'
}

export interface TicketMentionTable {
  messageId: string
  personId: string
}

export interface TicketLinkTable {
  ticketId: string
  otherId: string
  kind: 'related' | 'split'
  linkedBy: string | null
  linkedAt: Instant
}

export interface MacroTable {
  id: string
  name: Json
  messageKind: 'reply' | 'note'
  texts: Json | null
  actions: Json
  createdBy: string | null
  createdAt: Instant
  changedAt: Instant
  retiredAt: Generated<Instant | null>
}

export interface TicketFilterTable {
  id: string
  ownerId: string
  name: string
  definition: Json
  sharedAt: Generated<Instant | null>
  createdAt: Instant
}

export interface BulkRunTable {
  id: string
  startedBy: string
  startedAt: Instant
  deed: Json
  endedAt: Generated<Instant | null>
}

export interface BulkResultTable {
  runId: string
  ticketId: string
  doneAt: Generated<Instant | null>
  refusedWith: Generated<string | null>
}

export interface HeldReplyTable {
  messageId: string
  deeds: Json
}
