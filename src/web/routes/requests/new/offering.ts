import { type ConsultantCard, consultantPage } from '#domains/consultants/schemas.ts'
import { type PromiseView, promiseView } from '#domains/consultations/schemas.ts'
import type { ConsultantFigures } from '#domains/reports/schemas.ts'
import type { Api } from '#web/api.ts'
import { figuresOf } from '#web/figures-of-consultants.ts'
import type { Draft } from './draft.ts'

export type Offering = {
  /** Null until specialty and language are known. */ readonly consultants: ConsultantCard[] | null
  readonly figures: ConsultantFigures[]
  readonly promise: PromiseView
}

/**
 * Who can be asked, what is known of them, and what is promised, for what has been chosen so far. `before` is what was
 * offered last: figures of the same people are not asked for again.
 */
export async function offering(ask: Pick<Api, 'get'>, draft: Draft, before?: Offering): Promise<Offering> {
  const { specialtyId, language, consultantId, routing = 'direct' } = draft
  const known = specialtyId !== undefined && language !== undefined
  const [promise, listed] = await Promise.all([
    ask.get('/promises', promiseView, { routing, specialtyId, language, consultantId }),
    known ? ask.get('/consultants', consultantPage, { specialtyId, language, below: false, limit: 100 }) : null,
  ])
  const consultants = listed?.items ?? null
  const had = before?.figures ?? []
  const same = (consultants ?? []).every(({ id }) => had.some(({ consultantId }) => consultantId === id))
  return { promise, consultants, figures: same ? had : await figuresOf(ask, consultants ?? []) }
}
