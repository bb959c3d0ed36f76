import type { Instant } from '../../base/time.ts'
import type { DatabaseTransaction } from '../../platform/database/database.ts'
import type { StoredFile, FileView } from './schemas.ts'
import type { StoredFileTable } from './tables.ts'
import './tables.ts'

const viewColumns = ['id', 'name', 'mediaType', 'size'] as const

export async function insertFile(db: DatabaseTransaction, file: StoredFileTable): Promise<void> {
  await db.insertInto('storedFiles').values(file).execute()
}

/** Marks what the owner uploaded and nothing holds yet; only what was marked comes back. */
export const claim = (
  db: DatabaseTransaction,
  ownerId: string,
  ids: readonly string[],
  at: Instant,
): Promise<FileView[]> =>
  db
    .updateTable('storedFiles')
    .set({ claimedAt: at })
    .where('id', 'in', ids)
    .where('ownerId', '=', ownerId)
    .where('claimedAt', 'is', null)
    .returning(viewColumns)
    .execute()

export const findFile = (
  db: DatabaseTransaction,
  fileId: string,
): Promise<(StoredFile & { readonly ownerId: string }) | undefined> =>
  db
    .selectFrom('storedFiles')
    .select([...viewColumns, 'ownerId', 'content'])
    .where('id', '=', fileId)
    .executeTakeFirst()

export const findViews = (db: DatabaseTransaction, ids: readonly string[]): Promise<FileView[]> =>
  db.selectFrom('storedFiles').select(viewColumns).where('id', 'in', ids).execute()

/** How many uploads of a person nothing holds. */
export async function countUnclaimed(db: DatabaseTransaction, ownerId: string): Promise<number> {
  const { count } = await db
    .selectFrom('storedFiles')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('ownerId', '=', ownerId)
    .where('claimedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

export async function deleteFiles(db: DatabaseTransaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .deleteFrom('storedFiles')
    .where('id', 'in', [...ids])
    .execute()
}

export async function deleteUnclaimedBefore(db: DatabaseTransaction, before: Instant): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('storedFiles')
    .where('claimedAt', 'is', null)
    .where('createdAt', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
