import { present } from '../../base/errors.ts'
import type { Context } from '../../platform/action.ts'
import { findFile, findViews } from './queries.ts'
import type { FileView, StoredFile } from './schemas.ts'

/** A file with its content. Asks no permission: the domain that holds the file has done so. Throws `not_found`. */
export const readFile = async (context: Context, fileId: string): Promise<StoredFile> =>
  present(await findFile(context.db, fileId))

/** Names, types and sizes of files, by id; for views of what holds them. */
export async function fileViews(context: Context, fileIds: readonly string[]): Promise<Map<string, FileView>> {
  if (fileIds.length === 0) return new Map()
  return new Map((await findViews(context.db, fileIds)).map((file) => [file.id, file]))
}
