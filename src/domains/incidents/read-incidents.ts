import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { toPage } from '../../base/page.ts'
import { type Context, view } from '../../platform/action.ts'
import { personNames } from '../accounts/index.ts'
import { ticketsOfIncident } from '../support/index.ts'
import { mayReadIncidents, mayWriteIncidents } from './permissions.ts'
import { incidentById, type IncidentRow, incidentsOf, updatesOf } from './queries.ts'
import { type IncidentDetail, incidentDetail, incidentId, incidentPage, incidentQuery } from './schemas.ts'
import { viewIncidents, viewUpdate } from './view-incidents.ts'

/** Trouble that goes on, or that is over, the newest first (G5). */
export const listIncidents = view({
  name: 'incidents.list-incidents',
  input: incidentQuery,
  output: incidentPage,
  permit: mayReadIncidents,
  async run(context, { state, cursor, limit }) {
    const rows = await incidentsOf(context.db, { state, cursor, limit })
    const page = toPage(
      rows,
      limit,
      ({ id }) => id,
      (row) => row,
    )
    return { items: await viewIncidents(context, page.items), next: page.next }
  },
})

/** All that was said of it; of the tickets that came of it one's own, and for the desk all. */
export const getIncident = view({
  name: 'incidents.get-incident',
  input: incidentId,
  output: incidentDetail,
  load: async ({ db }, input) => present(await incidentById(db, input.incidentId)),
  permit: mayReadIncidents,
  run: (context, _input, row) => viewIncident(context, row),
})

export async function viewIncident(context: Context, row: IncidentRow): Promise<IncidentDetail> {
  const [incident] = await viewIncidents(context, [row])
  const desk = mayWriteIncidents(context.actor)
  const me = actorId(context.actor)
  const tickets = desk || me !== null ? await ticketsOfIncident(context, row.id, desk ? undefined : (me ?? '')) : []
  const names = await personNames(context, row.openedBy === null ? [] : [row.openedBy])
  const opener = desk && row.openedBy !== null ? { id: row.openedBy, name: names.get(row.openedBy) ?? '' } : null
  return {
    ...present(incident),
    updates: (await updatesOf(context.db, row.id)).map(viewUpdate),
    openedBy: opener,
    tickets,
    mayWrite: desk,
  }
}
