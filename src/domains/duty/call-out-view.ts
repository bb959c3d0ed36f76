import { iso, isoOrNull } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { dutyCalendar } from './loading.ts'
import { type CallOutRow, stepsOf } from './queries/call-outs.ts'
import { type CallOutSummary, type CallOutView, endReason, stepKind } from './schemas.ts'
import { matterOf } from './telling.ts'
import { naming } from './views.ts'

function stateOf(row: CallOutRow): CallOutSummary['state'] {
  if (row.endedAt !== null) return 'ended'
  if (row.acknowledgedAt !== null) return 'acknowledged'
  if (row.silentAt !== null) return 'silent'
  return row.place === 0 ? 'planned' : 'ringing'
}

export async function summariesOf(context: Context, rows: readonly CallOutRow[]): Promise<CallOutSummary[]> {
  const { namedOrNull } = await naming(
    context,
    rows.flatMap(({ personId, acknowledgedBy }) => [personId, acknowledgedBy]),
  )
  return rows.map((row) => ({
    id: row.id,
    ...matterOf(row),
    madeAt: iso(row.madeAt),
    state: stateOf(row),
    calling: namedOrNull(row.personId),
    nextAt: isoOrNull(row.nextAt),
    acknowledgedAt: isoOrNull(row.acknowledgedAt),
    acknowledgedBy: namedOrNull(row.acknowledgedBy),
  }))
}

/** A call-out with everything that it did. */
export async function callOutViewOf(context: Context, row: CallOutRow): Promise<CallOutView> {
  const [summary] = await summariesOf(context, [row])
  const steps = await stepsOf(context.db, row.id)
  const { namedOrNull } = await naming(
    context,
    steps.map(({ personId }) => personId),
  )
  if (summary === undefined) throw new Error('a row has a summary')
  return {
    ...summary,
    endedAt: isoOrNull(row.endedAt),
    endReason: row.endReason === null ? null : endReason.parse(row.endReason),
    timeZone: (await dutyCalendar(context, context.now)).timeZone,
    steps: steps.map(({ at, kind, personId }) => ({
      at: iso(at),
      kind: stepKind.parse(kind),
      person: namedOrNull(personId),
    })),
  }
}
