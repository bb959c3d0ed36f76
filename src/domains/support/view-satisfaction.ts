import { iso } from '../../base/time.ts'
import type { SatisfactionRow } from './queries/satisfaction.ts'
import type { SatisfactionView } from './schemas/satisfaction.ts'

/** What a requester said of the help they got. */
export const viewSatisfaction = (row: SatisfactionRow, names: ReadonlyMap<string, string>): SatisfactionView => ({
  verdict: row.verdict,
  reason: row.reason,
  comment: row.comment,
  clause: row.clause,
  agent: row.agentId === null ? null : { id: row.agentId, name: names.get(row.agentId) ?? '' },
  ratedAt: iso(row.ratedAt),
  changedAt: iso(row.changedAt),
})
