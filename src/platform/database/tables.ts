import type { ColumnType, Generated } from 'kysely'
import type { Instant } from '../../base/time.ts'

/**
 * Every table, camelCased. Each domain adds its own beside its queries:
 * `declare module '../../platform/database/tables.ts' { interface Tables { offers: OfferTable } }`.
 */
export interface Tables {
  events: EventTable
  auditEntries: AuditEntryTable
  idempotencyKeys: IdempotencyKeyTable
  rehearsalClock: RehearsalClockTable
  recurringJobs: RecurringJobTable
}

/** A jsonb column: read as a value that a schema must still parse, written as JSON text. */
export type Json = ColumnType<unknown, string, string>

export interface EventTable {
  seq: Generated<number>
  xid: Generated<string>
  id: string
  name: string
  payload: Json
  audiencePeople: string[]
  audienceRoles: string[]
  actorId: string | null
  requestId: string
  at: Instant
  dispatchedAt: Instant | null
  attempts: Generated<number>
  nextAttemptAt: Instant | null
  lastError: string | null
}

export interface AuditEntryTable {
  id: string
  at: Instant
  action: string
  actorId: string | null
  actorKind: string
  subjectId: string | null
  details: Json
  requestId: string
}

export interface IdempotencyKeyTable {
  actorId: string
  key: string
  action: string
  fingerprint: string
  answer: Json
  at: Instant
}

export interface RehearsalClockTable {
  one: Generated<boolean>
  instant: Instant
}

export interface RecurringJobTable {
  name: string
  lastRunAt: Instant
}
