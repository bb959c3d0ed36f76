import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { locale } from '../../base/locale.ts'
import { isoInstant } from '../../base/time.ts'

export const questionInput = z.object({
  question: z.string().trim().min(1).max(1_000).meta({ description: 'As one would ask a person' }),
  locale: locale.optional().meta({ description: 'Of the answer; the caller’s own when left out' }),
})

export const sourceKinds = ['article', 'request', 'appointment', 'message', 'ticket'] as const

/** Where an answer comes from: an article of the help centre, or something of one's own. */
export const source = z.object({
  kind: z.enum(sourceKinds),
  slug: z
    .string()
    .meta({ description: 'Of the article; of one’s own things the path of their page, without the first /' }),
  title: z.string(),
  href: z.string(),
})
export type Source = z.infer<typeof source>

/**
 * Something that the assistant can have done, and never does by itself: whoever asked confirms it by calling the
 * operation themselves, with an `Idempotency-Key`. `missing` are fields of the body that they still have to name.
 */
export const deed = z.object({
  kind: z.literal('deed'),
  deed: z.enum(['open_ticket', 'withdraw_request', 'move_appointment']),
  text: z.string(),
  method: z.enum(['POST', 'PUT']),
  path: z.string().meta({ description: 'Below /api/v1' }),
  body: z.record(z.string(), z.unknown()),
  missing: z.array(z.string()),
  href: z.string().meta({ description: 'The page where the same can be done by hand' }),
})
export type Deed = z.infer<typeof deed>

export const suggestion = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('article'), text: z.string(), slug: z.string(), href: z.string() }),
  z.object({ kind: z.literal('page'), text: z.string(), href: z.string() }),
  z.object({ kind: z.literal('person'), text: z.string(), open: z.boolean(), opensAt: isoInstant.nullable() }),
  z.object({ kind: z.literal('ticket'), text: z.string(), href: z.string() }),
  deed,
])
export type Suggestion = z.infer<typeof suggestion>

export const answerView = z
  .object({
    answer: z.string(),
    confident: z.boolean().meta({ description: 'False: it does not know, and says so' }),
    sources: z.array(source),
    suggestions: z.array(suggestion),
  })
  .meta({ id: 'AssistantAnswer' })
export type AnswerView = z.infer<typeof answerView>

/** A question that the help centre has no answer to. */
export const openQuestion = z
  .object({ id, words: z.string(), language: locale, times: z.int(), firstAt: isoInstant, lastAt: isoInstant })
  .meta({ id: 'OpenQuestion' })
