import type { Database } from '../../../platform/database/database.ts'

type Db = { readonly db: Database }

/** Ids of everybody, in order, from the one after `after` on: for what goes through all. */
export async function peopleAfter({ db }: Db, after: string | null, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where('guest', '=', false)
    .$if(after !== null, (rest) => rest.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
