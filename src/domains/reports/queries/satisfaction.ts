import { sql } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'

export type MonthOfAnswers = {
  readonly month: string
  readonly clause: string
  readonly good: number
  readonly bad: number
}

type Asked = { readonly from: Instant; readonly timeZone: string; readonly agentId: string | undefined }

/** Answers of requesters since an instant, by local month and clause; of everybody, or of what one agent resolved. */
export async function answersByMonth(db: DatabaseTransaction, { from, timeZone, agentId }: Asked) {
  const whose = agentId === undefined ? sql`` : sql`and agent_id = ${agentId}`
  const { rows } = await sql<MonthOfAnswers>`
    select to_char(rated_at at time zone ${timeZone}, 'YYYY-MM') as month, clause,
      count(*) filter (where verdict = 'good') as good, count(*) filter (where verdict = 'bad') as bad
    from ticket_satisfaction
    where rated_at >= ${String(from)}::timestamptz ${whose}
    group by 1, 2`.execute(db)
  return rows
}
