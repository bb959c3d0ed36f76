import type { Generated, GeneratedAlways } from 'kysely'
import type { Instant } from '../../base/time.ts'
import type { Json } from '../../platform/database/tables.ts'
import type { IncidentState } from './incident.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    incidents: IncidentTable
    incidentUpdates: IncidentUpdateTable
  }
}

export interface IncidentTable {
  id: string
  title: Json
  state: IncidentState
  categories: string[]
  startedAt: Instant
  endedAt: Generated<Instant | null>
  openedBy: string | null
  changedAt: Instant
}

export interface IncidentUpdateTable {
  id: string
  position: GeneratedAlways<number>
  incidentId: string
  state: IncidentState
  texts: Json
  writtenBy: string | null
  writtenAt: Instant
}
