import { isOperator } from '../../base/actor.ts'
import { type Context, view } from '../../platform/action.ts'
import { listCommitments } from '../commitments/index.ts'
import { requestsByIds } from './queries/lists.ts'
import { offersByIds } from './queries/offers.ts'
import type { RequestRow } from './queries/requests.ts'
import { deadlinePage, deadlineQuery } from './schemas.ts'

/** The promises about requests, soonest deadline first, each with the request that it is about (C4, C6); for operators. */
export const listDeadlines = view({
  name: 'consultations.list-deadlines',
  input: deadlineQuery,
  output: deadlinePage,
  permit: isOperator,
  async run(context, query) {
    const { items, next } = await listCommitments.within(context, query)
    const requestOf = await requestsOf(context, items)
    return {
      items: items.flatMap((promised) => {
        const request = requestOf(promised.subjectId)
        if (request === undefined) return []
        const { id, number, subject, state } = request
        return [{ ...promised, request: { id, number, subject, state } }]
      }),
      next,
    }
  },
})

type Subject = { readonly subjectKind: string; readonly subjectId: string }

/** Requests by what promises are about: themselves (C6), or an offer of them (C4). */
async function requestsOf({ db }: Context, subjects: readonly Subject[]) {
  const idsOf = (kind: 'offer' | 'request') =>
    subjects.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId)
  const offers = await offersByIds(db, idsOf('offer'))
  const requestIds = [...idsOf('request'), ...offers.map(({ requestId }) => requestId)]
  const byId = new Map((await requestsByIds(db, requestIds)).map((request) => [request.id, request]))
  const ofOffer = new Map(offers.map(({ id, requestId }) => [id, requestId]))
  return (subjectId: string): RequestRow | undefined => byId.get(ofOffer.get(subjectId) ?? subjectId)
}
