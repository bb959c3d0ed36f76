import type { z } from 'zod'
import { isOperator } from '#base/actor.ts'
import { courseView, messagePage, type RequestView } from '#domains/consultations/schemas.ts'
import type { Visitor } from '#web/visit.ts'

type Ask = {
  get<Schema extends z.ZodType>(path: string, schema: Schema, query?: Record<string, string | null>): Promise<z.output<Schema>>
}

/**
 * What followed the acceptance of a request, for its page: null for whoever may not follow it (yet), such as the
 * consultant whom it is only offered to.
 */
export async function courseOf(ask: Ask, request: RequestView, reader: Visitor | null, { searchParams }: URL) {
  const side = reader?.id === request.client.id || (request.consultant !== null && reader?.id === request.consultant.id)
  const operator = reader !== null && isOperator({ kind: 'person', ...reader })
  if (!side && !operator) return null
  const address = `/consultation-requests/${request.id}`
  const [course, messages] = await Promise.all([
    ask.get(`${address}/course`, courseView),
    ask.get(`${address}/messages`, messagePage, { cursor: searchParams.get('before') }),
  ])
  return { course, messages }
}
