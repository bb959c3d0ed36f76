import { z } from 'zod'
import type { Context } from '../../platform/action.ts'
import { planOf } from './plan.ts'
import { recordsToPlan, savePlans, type ToPlan } from './queries/records.ts'
import { changeRun, type RunRow } from './queries/runs.ts'
import type { ImportSettings } from './schemas.ts'
import type { RecordKind } from './vocabulary.ts'

const atOnce = 500
/** Each by what is known of those before. */
const rounds: readonly (readonly RecordKind[])[] = [['person', 'unknown', 'thread'], ['ticket'], ['reply']]
const planPlace = z.object({ round: z.int(), after: z.int() })

/** Says of the next records what would happen with them; says whether any are left. */
export async function planNext({ db, now }: Context, row: RunRow, { source }: ImportSettings): Promise<boolean> {
  const { round, after } = planPlace.parse(row.cursor ?? { round: 0, after: 0 })
  const kinds = rounds[round]
  if (kinds === undefined) {
    await changeRun(db, row.id, ['planning'], { state: 'planned', cursor: null })
    return false
  }
  const records = await recordsToPlan(db, { runId: row.id, source, kinds, after, limit: atOnce })
  const verdicts = records.map((record) => ({
    position: record.position,
    ...planOf({ ...record, ticket: ticketOf(record) }, now),
  }))
  if (verdicts.length > 0) await savePlans(db, row.id, verdicts)
  const last = records.at(-1)?.position ?? 0
  const next = records.length < atOnce ? { round: round + 1, after: 0 } : { round, after: last }
  await changeRun(db, row.id, ['planning'], { cursor: JSON.stringify(next) })
  return true
}

function ticketOf({ kind, ticketPlan, ticketLinked }: ToPlan) {
  if (kind !== 'reply') return 'there'
  if (ticketLinked) return 'there'
  if (ticketPlan === 'create') return 'comes'
  return ticketPlan === null ? 'unknown' : 'left_out'
}
