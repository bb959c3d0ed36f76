import { Failure, present } from '../../base/errors.ts'
import type { Context } from '../../platform/action.ts'
import { loadOffer } from './queries/offers.ts'
import { loadRequest } from './queries/requests.ts'
import { about } from './telling.ts'

type Subject = { readonly subjectKind: string; readonly subjectId: string }

/** The request that a promise is about: C4's is an offer of it, C6's is itself. Throws `not_found`. */
export async function requestOfSubject({ db }: Context, { subjectKind, subjectId }: Subject) {
  if (subjectKind !== 'request' && subjectKind !== 'offer') throw new Failure('not_found')
  const requestId = subjectKind === 'request' ? subjectId : present(await loadOffer(db, subjectId)).requestId
  return about(present(await loadRequest(db, requestId)))
}
