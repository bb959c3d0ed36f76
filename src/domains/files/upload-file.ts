import { createHash } from 'node:crypto'
import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { m } from '../../messages/messages.js'
import { action, type Context } from '../../platform/action.ts'
import { safeFileName } from './file-name.ts'
import { acceptedTypes, mediaTypeOf } from './media-type.ts'
import { mayUpload } from './permissions.ts'
import { countUnclaimed, insertFile } from './queries.ts'
import { bytes, fileView } from './schemas.ts'

/** Uploads of one person that nothing holds yet: more is not writing a message, it is filling a disk. */
const mostUnclaimed = 50

/**
 * Keeps a file until something claims it, a day at most. Its type is found in its content.
 * Throws `unsupported_file_type`, `payload_too_large` (above ATTACHMENT_MAX_BYTES), `too_many_files`, `invalid_input`
 * for an empty one.
 */
export const uploadFile = action({
  name: 'files.upload-file',
  input: z.object({ name: z.string().max(1_000), content: bytes }),
  output: fileView,
  permit: mayUpload,
  run: async (context, { name, content }) => {
    const { db, now, actor } = context
    const ownerId = present(actorId(actor), 'unauthenticated')
    refuseSize(context, content.byteLength)
    const mediaType = await mediaTypeOf(content, name)
    if (mediaType === null) throw new Failure('unsupported_file_type')
    if ((await countUnclaimed(db, ownerId)) >= mostUnclaimed) throw new Failure('too_many_files')
    const file = {
      id: newId(now),
      name: safeFileName(name, acceptedTypes[mediaType]),
      mediaType,
      size: content.byteLength,
    }
    const sha256 = createHash('sha256').update(content).digest('hex')
    const buffer = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    await insertFile(db, { ...file, ownerId, sha256, content: buffer, createdAt: now, claimedAt: null })
    return file
  },
})

function refuseSize({ platform, locale }: Context, bytes: number): void {
  if (bytes > platform.environment.ATTACHMENT_MAX_BYTES) throw new Failure('payload_too_large')
  if (bytes > 0) return
  throw new Failure('invalid_input', [{ path: 'file', code: 'empty_file', message: m.files_empty({}, { locale }) }])
}
