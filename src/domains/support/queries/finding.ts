import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import '../tables.ts'

/** Ids of all tickets, in order, from the one after `after` on. */
export async function ticketIdsAfter(db: DatabaseTransaction, after: string | null, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('tickets')
    .select('id')
    .$if(after !== null, (rest) => rest.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Ids of the tickets that somebody reported, in order, from the one after `after` on. */
export async function ticketIdsOfRequester(
  db: DatabaseTransaction,
  {
    requesterId,
    after,
    limit,
  }: { readonly requesterId: string; readonly after: string | null; readonly limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('tickets')
    .select('id')
    .where('requesterId', '=', requesterId)
    .$if(after !== null, (rest) => rest.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** So much of a talk is found by its words: the latest, as the desk's own index has it. */
const mostWords = 100

/**
 * What the requesters of these tickets can read in their conversations, the latest first: neither notes nor what is
 * held.
 */
export async function wordsForRequesters(
  db: DatabaseTransaction,
  ticketIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ticketIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('tickets')
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('ticketMessages')
          .select(['body', 'position'])
          .whereRef('ticketMessages.ticketId', '=', 'tickets.id')
          .where('kind', '<>', 'note')
          .where('deliveredAt', 'is not', null)
          .orderBy('position', 'desc')
          .limit(mostWords)
          .as('said'),
      (join) => join.onTrue(),
    )
    .select(['tickets.id', 'said.body'])
    .where('tickets.id', 'in', [...ticketIds])
    .orderBy('tickets.id')
    .orderBy('said.position', 'desc')
    .execute()
  const words = new Map<string, string[]>()
  for (const { id, body } of rows) words.set(id, [...(words.get(id) ?? []), body])
  return words
}
