import type { Generated } from 'kysely'
import type { Instant } from '../../base/time.ts'
import type { Json } from '../../platform/database/tables.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    commitments: CommitmentTable
    commitmentPauses: CommitmentPauseTable
    commitmentChanges: CommitmentChangeTable
  }
}

export interface CommitmentTable {
  id: string
  clause: string
  subjectKind: string
  subjectId: string
  responsibleId: string | null
  beneficiaryId: string | null
  agreementVersion: number
  calendarId: string
  targetAmount: number
  targetUnit: string
  startedAt: Instant
  segments: Json
  dueAt: Instant | null
  pausedSince: Instant | null
  remindedShare: Generated<number>
  nextAt: Instant | null
  nextStep: string | null
  nextShare: number | null
  failures: Generated<number>
  metAt: Instant | null
  breachedAt: Instant | null
  cancelledAt: Instant | null
  cancelReason: string | null
}

export interface CommitmentPauseTable {
  id: string
  commitmentId: string
  pausedAt: Instant
  resumedAt: Instant | null
  reason: string
}

export interface CommitmentChangeTable {
  id: string
  position: Generated<number>
  commitmentId: string
  at: Instant
  cause: string
  dueBefore: Instant | null
  dueAfter: Instant | null
  clauseBefore: Generated<string | null>
  clauseAfter: Generated<string | null>
}
