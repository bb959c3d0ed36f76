import { z } from 'zod'
import { id } from '../../base/ids.ts'
import type { Locale } from '../../base/locale.ts'
import { instantFrom, type Instant } from '../../base/time.ts'
import { parseInput } from '../../platform/parse-input.ts'

/** Where a page that is sorted by an instant ended. */
type After = { readonly at: Instant; readonly id: string }

export const cursorOf = (at: Instant, id: string): string => `${at.epochMilliseconds}_${id}`

const sorted = z.object({
  cursor: z
    .string()
    .transform((text) => {
      const [at, rowId] = text.split('_')
      return { at: Number(at), id: rowId }
    })
    .pipe(z.object({ at: z.int().min(-8.64e15).max(8.64e15), id })),
})
const plain = z.object({ cursor: id })

/** Throws `invalid_input` for what is no cursor of such a page. */
export function parseCursor(cursor: string | undefined, locale: Locale): After | null {
  if (cursor === undefined) return null
  const { at, id: rowId } = parseInput(sorted, { cursor }, locale).cursor
  return { at: instantFrom(at), id: rowId }
}

/** The cursor of a page that is sorted by id alone. */
export const parseIdCursor = (cursor: string | undefined, locale: Locale): string | null =>
  cursor === undefined ? null : parseInput(plain, { cursor }, locale).cursor
