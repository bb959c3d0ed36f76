import { isOperator } from '#base/actor.ts'
import {
  courseView,
  messagePage,
  type ReassignmentCandidates,
  reassignmentCandidates,
  type RequestView,
} from '#domains/consultations/schemas.ts'
import type { Api } from '#web/api.ts'
import type { Visitor } from '#web/visit.ts'

type Ask = Pick<Api, 'get'>

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

/** Whom an operator could propose instead; nobody while nothing can be proposed. */
export async function candidatesFor(
  ask: Ask,
  requestId: string,
  may: boolean,
): Promise<ReassignmentCandidates['items']> {
  if (!may) return []
  return (await ask.get(`/consultation-requests/${requestId}/reassignment-candidates`, reassignmentCandidates)).items
}
