import type { ColumnType } from 'kysely'
import type { Role } from '../../base/actor.ts'
import type { Instant } from '../../base/time.ts'
import type { Kind } from './schemas.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    searchEntries: SearchEntryTable
  }
}

export interface SearchEntryTable {
  kind: Kind
  subjectId: string
  /** A tsvector; written as its text. */
  terms: ColumnType<string, string, string>
  spelling: string
  visibleTo: string[]
  visibleRoles: Role[]
  indexedAt: Instant
}
