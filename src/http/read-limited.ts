import { Failure } from '../base/errors.ts'

/**
 * A request's body, of at most `limit` bytes: a longer one is cut off where the limit is passed, whatever its
 * length claims to be. Throws `payload_too_large`.
 */
export async function readLimited(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new Failure('payload_too_large')
  const parts: Uint8Array[] = []
  let size = 0
  // Leaving the loop by the exception cancels the stream.
  for await (const part of request.body ?? []) {
    size += part.byteLength
    if (size > limit) throw new Failure('payload_too_large')
    parts.push(part)
  }
  const whole = new Uint8Array(size)
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.byteLength
  }
  return whole
}
