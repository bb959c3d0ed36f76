import type { Context } from '../../platform/action.ts'
import { requestAndOffered } from './loading.ts'
import { maySeeRequest } from './permissions.ts'
import { requestsByIds } from './queries/lists.ts'
import { offersByIds } from './queries/offers.ts'
import { requestOfSubject } from './request-of-subject.ts'
import type { RequestInShort } from './schemas.ts'

type Subject = { readonly subjectKind: string; readonly subjectId: string }

/**
 * Requests by what promises are about: themselves (C6), or an offer of them (C4); for whoever asked before whether the
 * caller may.
 */
export async function requestsOfPromises({ db }: Context, subjects: readonly Subject[]) {
  const idsOf = (kind: 'offer' | 'request') =>
    subjects.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId)
  const offers = await offersByIds(db, idsOf('offer'))
  const requests = await requestsByIds(db, [...idsOf('request'), ...offers.map(({ requestId }) => requestId)])
  const byId = new Map(requests.map((request) => [request.id, inShort(request)]))
  const ofOffer = new Map(offers.map(({ id, requestId }) => [id, requestId]))
  return (subjectId: string): RequestInShort | undefined => byId.get(ofOffer.get(subjectId) ?? subjectId)
}

/**
 * The request that a promise is about; null for whoever may read the promise and no longer the request, as a consultant
 * whose offer has lapsed. Throws `not_found` for a promise that is about none.
 */
export async function requestOfPromise(context: Context, promise: Subject): Promise<RequestInShort | null> {
  const { requestId } = await requestOfSubject(context, promise)
  const request = await requestAndOffered(context, { requestId })
  return maySeeRequest(context.actor, request) ? inShort(request) : null
}

const inShort = ({ id, number, subject, state }: RequestInShort): RequestInShort => ({ id, number, subject, state })
