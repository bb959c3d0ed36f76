import type { Context } from '../../platform/action.ts'
import { requestIdsAfter, requestIdsOfParty, requestIdsOfSpecialty, requestsByIds } from './queries/lists.ts'
import { offersOf } from './queries/offers.ts'

/** What a request can be found by, and whose it is. `readers` are those who may open it besides the operators. */
export type FindableRequest = {
  readonly id: string
  readonly number: string
  readonly subject: string
  readonly body: string
  readonly specialtyId: string
  readonly clientId: string
  readonly consultantId: string | null
  readonly readers: readonly string[]
}

/** For the search: its readers are as `get-request` has them, the parties and whoever it is offered to just now. */
export async function requestsToFind({ db }: Context, ids: readonly string[]): Promise<readonly FindableRequest[]> {
  const requests = await requestsByIds(db, ids)
  const offers = await offersOf(db, ids)
  const offeredTo = new Map(
    offers.flatMap(({ requestId, consultantId, outcome }) => (outcome === null ? [[requestId, consultantId]] : [])),
  )
  return requests.map(({ id, number, subject, body, specialtyId, clientId, consultantId }) => {
    const readers = [clientId, consultantId, offeredTo.get(id)].filter((reader) => typeof reader === 'string')
    return { id, number, subject, body, specialtyId, clientId, consultantId, readers }
  })
}

/** Ids of all requests, in order, from the one after `after` on. */
export const requestsAfter = ({ db }: Context, after: string | null, limit: number): Promise<string[]> =>
  requestIdsAfter(db, after, limit)

/** Ids of the requests that somebody is a side of. */
export const requestsOfParty = ({ db }: Context, personId: string): Promise<string[]> => requestIdsOfParty(db, personId)

/** Ids of the requests about a specialty, in order, from the one after `after` on. */
export const requestsOfSpecialty = (
  { db }: Context,
  batch: { readonly specialtyId: string; readonly after: string | null; readonly limit: number },
): Promise<string[]> => requestIdsOfSpecialty(db, batch)
