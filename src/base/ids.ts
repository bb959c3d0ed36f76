import { z } from 'zod'
import type { Instant } from './time.ts'

export const id = z.uuid().meta({ description: 'Identifier (UUID)' })

/**
 * A UUID version 7: sorts by the instant that it is given, so that keyset pages need no other column.
 * Within one millisecond the order is that of chance.
 */
export function newId(now: Instant): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const view = new DataView(bytes.buffer)
  const milliseconds = BigInt(now.epochMilliseconds)
  view.setUint32(0, Number(milliseconds >> 16n))
  view.setUint16(4, Number(milliseconds & 0xffffn))
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70)
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80)
  const hex = bytes.toHex()
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
