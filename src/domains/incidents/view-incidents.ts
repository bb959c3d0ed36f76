import type { z } from 'zod'
import { iso, isoOrNull } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { type IncidentRow, latestUpdates, type UpdateRow } from './queries.ts'
import { incidentUpdate, type IncidentView, incidentView } from './schemas.ts'

const words = incidentUpdate.shape.texts
const categories = incidentView.shape.categories

export const viewUpdate = ({ id, state, texts, writtenAt }: UpdateRow): z.infer<typeof incidentUpdate> => ({
  id,
  state,
  texts: words.parse(texts),
  writtenAt: iso(writtenAt),
})

/** Incidents as lists show them; two queries, whatever their number. */
export async function viewIncidents({ db }: Context, rows: readonly IncidentRow[]): Promise<IncidentView[]> {
  const latest = new Map(
    (
      await latestUpdates(
        db,
        rows.map(({ id }) => id),
      )
    ).map((update) => [update.incidentId, update]),
  )
  return rows.map((row) => {
    const update = latest.get(row.id)
    return {
      id: row.id,
      title: words.parse(row.title),
      state: row.state,
      categories: categories.parse(row.categories),
      startedAt: iso(row.startedAt),
      endedAt: isoOrNull(row.endedAt),
      changedAt: iso(row.changedAt),
      latest: update === undefined ? null : viewUpdate(update),
    }
  })
}
