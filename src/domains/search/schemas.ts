import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { pageOf, pageQuery } from '../../base/page.ts'

export const kinds = ['request', 'ticket', 'consultant', 'specialty', 'person'] as const
export const kind = z.enum(kinds)
export type Kind = z.infer<typeof kind>

export const searchInput = pageQuery.extend({
  q: z.string().trim().min(1).max(200).meta({ description: 'Words in any of the languages, however they are spelt' }),
})

/** Text with the places at which a word that was looked for stands: UTF-16 units, end exclusive. */
export const markedText = z
  .object({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()])) })
  .meta({ id: 'MarkedText' })
export type MarkedText = z.infer<typeof markedText>

export const searchHit = z
  .object({
    kind,
    id,
    title: markedText,
    detail: markedText.nullable().meta({ description: 'Where else it was met, or what else tells it apart' }),
    number: z.string().nullable().meta({ description: 'Of a request or a ticket' }),
    own: z.boolean().meta({
      description: 'A request of which the reader is a side, or which is offered to them; a ticket that they reported',
    }),
  })
  .meta({ id: 'SearchHit' })
export type SearchHit = z.infer<typeof searchHit>

/** `similar`: no word was met, these are called something like it. */
export const searchPage = z.object({ ...pageOf(searchHit).shape, similar: z.boolean() })
export type SearchPage = z.infer<typeof searchPage>

export const reindexInput = z.object({
  kind,
  after: id.nullable().meta({ description: 'Where the previous batch ended' }),
})
