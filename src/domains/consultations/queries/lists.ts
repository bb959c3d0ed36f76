import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { RequestState } from '../request.ts'
import type { RequestRow } from './requests.ts'

type Filters = {
  readonly clientId?: string | undefined
  readonly consultantId?: string | undefined
  /** Either side of it. */
  readonly partyId?: string | undefined
  readonly state?: RequestState | undefined
  readonly specialtyId?: string | undefined
  readonly ageing?: boolean | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** Newest first, by the id, which sorts by the instant of sending. */
export function selectRequests(db: DatabaseTransaction, filters: Filters): Promise<RequestRow[]> {
  const { clientId, consultantId, partyId, state, specialtyId, ageing, cursor } = filters
  let query = db.selectFrom('consultationRequests').selectAll()
  if (clientId !== undefined) query = query.where('clientId', '=', clientId)
  if (consultantId !== undefined) query = query.where('consultantId', '=', consultantId)
  if (partyId !== undefined) {
    query = query.where((where) => where.or([where('clientId', '=', partyId), where('consultantId', '=', partyId)]))
  }
  if (state !== undefined) query = query.where('state', '=', state)
  if (specialtyId !== undefined) query = query.where('specialtyId', '=', specialtyId)
  if (ageing === true) query = query.where('state', '=', 'on_board').where('agedAt', 'is not', null)
  if (ageing === false)
    query = query.where((where) => where.or([where('state', '<>', 'on_board'), where('agedAt', 'is', null)]))
  if (cursor !== undefined) query = query.where('id', '<', cursor)
  return query
    .orderBy('id', 'desc')
    .limit(filters.limit + 1)
    .execute()
}

export const requestsByIds = (db: DatabaseTransaction, ids: readonly string[]): Promise<RequestRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db.selectFrom('consultationRequests').selectAll().where('id', 'in', ids).execute()

/** How many requests stand in each state that somebody still has to move, and how many of them age. */
export const countByState = (
  db: DatabaseTransaction,
): Promise<{ state: RequestState; count: number; ageing: number }[]> =>
  db
    .selectFrom('consultationRequests')
    .select((select) => [
      'state',
      select.fn.countAll<number>().as('count'),
      select.fn.count<number>('agedAt').as('ageing'),
    ])
    .where('state', 'in', ['offered', 'on_board', 'awaiting_choice', 'accepted'])
    .groupBy('state')
    .execute()

/** Ids of all requests, in order, from the one after `after` on. */
export async function requestIdsAfter(db: DatabaseTransaction, after: string | null, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('consultationRequests')
    .select('id')
    .$if(after !== null, (rest) => rest.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Ids of the requests that somebody is a side of. */
export async function requestIdsOfParty(db: DatabaseTransaction, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('consultationRequests')
    .select('id')
    .where((where) => where.or([where('clientId', '=', personId), where('consultantId', '=', personId)]))
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Ids of the requests about a specialty, in order, from the one after `after` on. */
export async function requestIdsOfSpecialty(
  db: DatabaseTransaction,
  { specialtyId, after, limit }: { specialtyId: string; after: string | null; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('consultationRequests')
    .select('id')
    .where('specialtyId', '=', specialtyId)
    .$if(after !== null, (rest) => rest.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
