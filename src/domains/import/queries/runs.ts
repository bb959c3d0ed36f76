import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { ImportRunTable } from '../tables.ts'
import type { RunState } from '../vocabulary.ts'
import '../tables.ts'

export type RunRow = Selectable<ImportRunTable>

/** Bytes of every part of a file but the last. */
export const partBytes = 262_144

export const insertRun = (db: DatabaseTransaction, run: Insertable<ImportRunTable>): Promise<RunRow> =>
  db.insertInto('importRuns').values(run).returningAll().executeTakeFirstOrThrow()

export const runById = (db: DatabaseTransaction, id: string): Promise<RunRow | undefined> =>
  db.selectFrom('importRuns').selectAll().where('id', '=', id).executeTakeFirst()

export const lockRun = (db: DatabaseTransaction, id: string): Promise<RunRow | undefined> =>
  db.selectFrom('importRuns').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Changes a run that still stands where `from` says; no row back means that somebody was faster. */
export const changeRun = (
  db: DatabaseTransaction,
  id: string,
  from: readonly RunState[],
  change: Updateable<ImportRunTable>,
): Promise<RunRow | undefined> =>
  db
    .updateTable('importRuns')
    .set(change)
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .returningAll()
    .executeTakeFirst()

export async function removeRun(db: DatabaseTransaction, id: string, from: readonly RunState[]): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('importRuns')
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** Newest first; one more than `limit` tells that there are others. */
export const runsBefore = (
  db: DatabaseTransaction,
  { cursor, limit }: { readonly cursor: string | undefined; readonly limit: number },
): Promise<RunRow[]> =>
  db
    .selectFrom('importRuns')
    .selectAll()
    .$if(cursor !== undefined, (query) => query.where('id', '<', cursor ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()

export async function insertPart(
  db: DatabaseTransaction,
  runId: string,
  position: number,
  content: Uint8Array,
): Promise<void> {
  await db
    .insertInto('importParts')
    .values({ runId, position, content: Buffer.from(content) })
    .execute()
  await db
    .updateTable('importRuns')
    .set({ bytes: sql`bytes + ${content.byteLength}` })
    .where('id', '=', runId)
    .execute()
}

/** The bytes of a file from `offset` on, at most `most` of them. */
export async function readBytes(db: DatabaseTransaction, runId: string, offset: number, most: number): Promise<Buffer> {
  const first = Math.floor(offset / partBytes)
  const rows = await db
    .selectFrom('importParts')
    .select('content')
    .where('runId', '=', runId)
    .where('position', '>=', first)
    .where('position', '<=', Math.floor((offset + most) / partBytes))
    .orderBy('position')
    .execute()
  const from = offset - first * partBytes
  return Buffer.concat(rows.map(({ content }) => content)).subarray(from, from + most)
}

export async function removeParts(db: DatabaseTransaction, runId: string): Promise<void> {
  await db.deleteFrom('importParts').where('runId', '=', runId).execute()
}
