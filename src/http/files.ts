import { Failure } from '../base/errors.ts'
import { m } from '../messages/messages.js'
import { readDocument } from '../domains/consultants/index.ts'
import { readOwnFile, type StoredFile, uploadFile } from '../domains/files/index.ts'
import type { Caller } from '../platform/action.ts'
import type { App } from './app.ts'
import { readLimited } from './read-limited.ts'

/** What a form adds around its file, in bytes. */
const envelope = 64_000

/** Routes of files: they carry bytes, so they are no operations. */
export function fileRoutes(app: App): void {
  app.post('/api/v1/files', async (context) => {
    const { idempotencyKey: _, ...caller } = context.get('caller')
    // Nobody's bytes are read before they have said who they are.
    if (caller.actor.kind === 'visitor') throw new Failure('unauthenticated')
    const file = await fileOf(context.req.raw, caller)
    const answer = await uploadFile(caller, { name: file.name, content: await file.bytes() })
    return context.json(answer, 201, { 'cache-control': 'no-store' })
  })
  app.get('/api/v1/files/:fileId', async (context) =>
    sendFile(await readOwnFile(context.get('caller'), { fileId: context.req.param('fileId') })),
  )
  app.get('/api/v1/consultant-documents/:documentId/file', async (context) =>
    sendFile(await readDocument(context.get('caller'), { documentId: context.req.param('documentId') })),
  )
}

/**
 * A download that no browser shows, runs or guesses about: whatever it is, it is saved.
 * The caller has made sure that whoever asks may have it.
 */
export function sendFile({ name, mediaType, content }: StoredFile): Response {
  const plain = name.replaceAll(/[^\w.-]+/g, '_')
  return new Response(Uint8Array.from(content), {
    headers: {
      'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
      'content-length': String(content.byteLength),
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${extended(name)}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

/** As RFC 8187 writes a text of any script in a header. */
const extended = (text: string): string =>
  encodeURIComponent(text).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

/** The one file of a form, field `file`, of `most` bytes. Throws `payload_too_large` as soon as more has come than may. */
export async function fileOf(
  request: Request,
  { platform, locale }: Caller,
  most = platform.environment.ATTACHMENT_MAX_BYTES,
): Promise<File> {
  const body = await readLimited(request, most + envelope)
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) throw new Failure('malformed_request')
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null)
  if (form === null) throw new Failure('malformed_request')
  const [file, ...others] = form.getAll('file')
  if (file instanceof File && others.length === 0) return file
  const message = m.files_one_expected({}, { locale })
  throw new Failure('invalid_input', [{ path: 'file', code: 'one_file_expected', message }])
}
