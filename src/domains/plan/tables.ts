import type { Generated } from 'kysely'
import type { Instant } from '../../base/time.ts'
import type { Json } from '../../platform/database/tables.ts'
import type { PlanState } from './plan-item.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    planItems: PlanItemTable
  }
}

export interface PlanItemTable {
  id: string
  title: Json
  texts: Json
  state: PlanState
  reason: Json | null
  release: string | null
  /** A local date: `2027-03-01`. */
  dueOn: string | null
  shippedAt: Generated<Instant | null>
  createdBy: string | null
  createdAt: Instant
  changedAt: Instant
}
