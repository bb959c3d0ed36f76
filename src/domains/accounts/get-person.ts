import { present } from '../../base/errors.ts'
import type { Database } from '../../platform/database/database.ts'
import { toPersonView } from './person.ts'
import { peopleByIds, personById } from './queries/people.ts'
import type { PersonView } from './schemas.ts'

type Db = { readonly db: Database }

/** For other domains: they decide who may see what of it. Throws `not_found`. */
export const getPerson = async (context: Db, id: string): Promise<PersonView> =>
  toPersonView(present(await personById(context, id)))

/** People by id; unknown ids are left out. One query, whatever the number. */
export async function getPeople(context: Db, ids: readonly string[]): Promise<ReadonlyMap<string, PersonView>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await peopleByIds(context, wanted)
  return new Map(rows.map((row) => [row.id, toPersonView(row)]))
}

/** Names by id, for lists of other domains. */
export async function personNames(context: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = await getPeople(context, ids)
  return new Map([...people].map(([id, { name }]) => [id, name]))
}
