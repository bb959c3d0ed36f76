import type { Instant } from '../../base/time.ts'
import type { Json } from '../../platform/database/tables.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    calendars: CalendarTable
    calendarRevisions: CalendarRevisionTable
    agreements: AgreementTable
  }
}

export interface CalendarTable {
  id: string
  name: Json
  revision: number
}

export interface CalendarRevisionTable {
  calendarId: string
  revision: number
  definition: Json
  reason: string | null
  editedAt: Instant
  editedBy: string | null
}

export interface AgreementTable {
  version: number
  effectiveAt: Instant
  clauses: Json
  calendarId: string
  reviewedAt: Instant
}
