import { sql } from 'kysely'
import type { World } from './world.ts'

/** The names of the events that tell of a request, in alphabetical order: within a millisecond there is no other. */
export async function announced(world: World, requestId: string): Promise<string[]> {
  const rows = await world.platform.database
    .selectFrom('events')
    .select('name')
    .where(sql<string>`payload ->> 'requestId'`, '=', requestId)
    .orderBy('name')
    .execute()
  return rows.map(({ name }) => name)
}
