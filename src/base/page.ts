import { z } from 'zod'
import { id } from './ids.ts'

/** Query of every list: pages by key, never by offset. */
export const pageQuery = z.object({
  cursor: z.string().max(200).optional().meta({ description: 'Where the previous page ended (`next`)' }),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})

/** The same, where a page is sorted by id and so ends at one. */
export const pageByIdQuery = pageQuery.extend({
  cursor: id.optional().meta({ description: 'Where the previous page ended (`next`)' }),
})

/** Answer of every list. `next` is null on the last page. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() })

export type Page<Item> = { items: Item[]; next: string | null }

/** Cuts `limit + 1` fetched rows to a page whose cursor is made from its last row. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => string,
  toItem: (row: Row) => Item,
): Page<Item> {
  const kept = rows.slice(0, limit)
  const last = kept.at(-1)
  return {
    items: kept.map(toItem),
    next: rows.length > limit && last !== undefined ? cursorOf(last) : null,
  }
}
