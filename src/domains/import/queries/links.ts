import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import '../tables.ts'

type Named = {
  readonly source: string
  readonly kind: 'person' | 'ticket' | 'reply'
  readonly externalId: string
}
type Here = { readonly subjectId: string; readonly runId: string; readonly staff?: boolean }

/** Notes which thing here came from which thing there; false when that stood already, and nothing may be made. */
export async function link(
  db: DatabaseTransaction,
  there: Named,
  { subjectId, runId, staff = false }: Here,
): Promise<boolean> {
  const { source, kind, externalId } = there
  const row = await db
    .insertInto('importLinks')
    .values({ source, kind, externalId, subjectId, staff, runId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('subjectId')
    .executeTakeFirst()
  return row !== undefined
}

/** What came here of a thing there; of a person also whether they answered others. */
export const linkedTo = (
  db: DatabaseTransaction,
  { source, kind, externalId }: Named,
): Promise<{ subjectId: string; staff: boolean } | undefined> =>
  db
    .selectFrom('importLinks')
    .select(['subjectId', 'staff'])
    .where('source', '=', source)
    .where('kind', '=', kind)
    .where('externalId', '=', externalId)
    .executeTakeFirst()
