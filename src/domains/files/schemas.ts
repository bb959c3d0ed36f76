import { z } from 'zod'
import { id } from '../../base/ids.ts'

/** What everyone who may read a file learns of it; the size is in bytes. */
export const fileView = z
  .object({ id, name: z.string(), mediaType: z.string(), size: z.int() })
  .meta({ id: 'File', description: 'An attached file; `size` in bytes' })
export type FileView = z.infer<typeof fileView>

/** What a file holds. */
export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** A file with its content: the answer of verbs that let somebody download it. */
export const storedFile = z.object({
  ...fileView.shape,
  content: bytes,
})
export type StoredFile = z.infer<typeof storedFile>
