import { present } from '../../base/errors.ts'
import type { Context } from '../../platform/action.ts'
import { incidentById, updatesOf } from './queries.ts'
import type { Words } from './schemas.ts'
import { viewIncidents, viewUpdate } from './view-incidents.ts'

type Which = { readonly incidentId: string; readonly updateId: string }

/** What a notice says of an incident: what it is called, and what was said of it then. Throws `not_found`. */
export async function incidentWords(
  context: Context,
  { incidentId, updateId }: Which,
): Promise<{ title: Words; said: Words }> {
  const row = present(await incidentById(context.db, incidentId))
  const [incident] = await viewIncidents(context, [row])
  const update = (await updatesOf(context.db, incidentId)).map(viewUpdate).find(({ id }) => id === updateId)
  return { title: present(incident).title, said: update?.texts ?? {} }
}
