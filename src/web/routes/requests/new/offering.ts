import { type ConsultantCard, consultantPage } from '#domains/consultants/schemas.ts'
import { type PromiseView, promiseView } from '#domains/consultations/schemas.ts'
import type { Api } from '#web/api.ts'
import type { Draft } from './draft.ts'

export type Offering = { readonly consultants: ConsultantCard[] | null; readonly promise: PromiseView }

/** Who can be asked, and what is promised, for what has been chosen so far. Consultants are null until that is enough. */
export async function offering(ask: Pick<Api, 'get'>, draft: Draft): Promise<Offering> {
  const { specialtyId, language, consultantId, routing = 'direct' } = draft
  const known = specialtyId !== undefined && language !== undefined
  const [promise, consultants] = await Promise.all([
    ask.get('/promises', promiseView, { routing, specialtyId, language, consultantId }),
    known ? ask.get('/consultants', consultantPage, { specialtyId, language, below: false, limit: 100 }) : null,
  ])
  return { promise, consultants: consultants?.items ?? null }
}
