import type { Generated, GeneratedAlways } from 'kysely'
import type { Instant } from '../../base/time.ts'
import type { Json } from '../../platform/database/tables.ts'
import type { Outcome, Plan, RecordKind, RunState } from './vocabulary.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    importRuns: ImportRunTable
    importParts: ImportPartTable
    importRecords: ImportRecordTable
    importLinks: ImportLinkTable
  }
}

export interface ImportRunTable {
  id: string
  startedBy: string | null
  createdAt: Instant
  fileName: string
  bytes: Generated<number>
  state: RunState
  guess: Json
  settings: Json | null
  cursor: Json | null
  fault: string | null
  faultLine: number | null
  startedAt: Instant | null
  endedAt: Instant | null
}

export interface ImportPartTable {
  runId: string
  position: number
  content: Buffer
}

export interface ImportRecordTable {
  runId: string
  position: GeneratedAlways<number>
  line: number
  kind: RecordKind
  externalId: string
  parentId: string | null
  at: Instant | null
  label: string
  record: Json
  plan: Plan | null
  reason: string | null
  doneAt: Generated<Instant | null>
  outcome: Generated<Outcome | null>
}

export interface ImportLinkTable {
  source: string
  kind: 'person' | 'ticket' | 'reply'
  externalId: string
  subjectId: string
  staff: Generated<boolean>
  runId: string | null
}
