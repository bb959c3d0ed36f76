import type { Instant } from '../../base/time.ts'
import type { SatisfactionReason, Verdict } from './satisfaction.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    ticketSatisfaction: TicketSatisfactionTable
  }
}

export interface TicketSatisfactionTable {
  ticketId: string
  verdict: Verdict
  reason: SatisfactionReason | null
  comment: string | null
  agentId: string | null
  clause: 'S6' | 'S7' | 'S8' | 'S9'
  ratedAt: Instant
  changedAt: Instant
}
