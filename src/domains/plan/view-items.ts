import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { localizedText } from '../../base/locale.ts'
import { iso, isoOrNull } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { askedForItems } from '../support/index.ts'
import type { PlanItemRow } from './queries.ts'
import type { PlanItemView } from './schemas.ts'

/** Items of the plan, each with how many asked for it and the reader's own tickets; two queries, whatever their number. */
export async function viewItems(context: Context, rows: readonly PlanItemRow[]): Promise<PlanItemView[]> {
  const ids = rows.map(({ id }) => id)
  const asked = await askedForItems(context, ids, actorId(context.actor))
  return rows.map((row) => ({
    id: row.id,
    title: localizedText.parse(row.title),
    texts: localizedText.parse(row.texts),
    state: row.state,
    reason: localizedText.nullable().parse(row.reason),
    release: row.release,
    dueOn: row.dueOn,
    shippedAt: isoOrNull(row.shippedAt),
    changedAt: iso(row.changedAt),
    asked: asked.people.get(row.id) ?? 0,
    tickets: asked.own.get(row.id) ?? [],
  }))
}

export const viewItem = async (context: Context, row: PlanItemRow): Promise<PlanItemView> =>
  present((await viewItems(context, [row]))[0], 'internal')
