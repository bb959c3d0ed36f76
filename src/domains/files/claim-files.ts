import { Failure } from '../../base/errors.ts'
import { m } from '../../messages/messages.js'
import type { Context } from '../../platform/action.ts'
import { claim } from './queries.ts'
import type { FileView } from './schemas.ts'

/**
 * Takes uploads into what the verb writes: only those of `ownerId` that nothing holds yet, in the order given.
 * `path` is the input field that named them. Throws `invalid_input` for any other, `too_many_files` above the limit.
 */
export async function claimFiles(
  context: Context,
  ownerId: string,
  fileIds: readonly string[],
  path = 'fileIds',
): Promise<FileView[]> {
  if (fileIds.length === 0) return []
  if (fileIds.length > context.platform.environment.ATTACHMENT_MAX_COUNT) throw new Failure('too_many_files')
  const claimed = new Map((await claim(context.db, ownerId, fileIds, context.now)).map((file) => [file.id, file]))
  return fileIds.map((fileId, index) => {
    const file = claimed.get(fileId)
    // Named twice is refused as well: the second time it is no longer there to take.
    claimed.delete(fileId)
    if (file !== undefined) return file
    const message = m.files_unknown_file({}, { locale: context.locale })
    throw new Failure('invalid_input', [{ path: `${path}.${index}`, code: 'unknown_file', message }])
  })
}
