import type { Instant } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { owedCommitments } from '../commitments/index.ts'
import { requestsByIds } from './queries/lists.ts'

/**
 * Clients who still wait for their consultant's first contact after its deadline (C6), the oldest first, after a place;
 * for whoever asked before whether the caller may.
 */
export async function brokenPromises(
  context: Context,
  after: { readonly at: Instant; readonly id: string } | null,
  limit: number,
) {
  const owed = await owedCommitments(context, 'C6', after, limit)
  const requests = await requestsByIds(
    context.db,
    owed.map(({ subjectId }) => subjectId),
  )
  const byId = new Map(requests.map(({ id, number, subject, state }) => [id, { id, number, subject, state }]))
  return owed.flatMap((promise) => {
    const request = byId.get(promise.subjectId)
    const at = promise.breachedAt
    return request === undefined || at === null ? [] : [{ at, id: promise.id, promise, request }]
  })
}
