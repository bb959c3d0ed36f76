import type { Context } from '../../platform/action.ts'
import { ticketIdsAfter, ticketIdsOfRequester, wordsForRequesters } from './queries/finding.ts'
import { ticketsByIds } from './queries/tickets.ts'

/** What a ticket can be found by, and whose it is; the operators may open it besides its requester. */
export type FindableTicket = {
  readonly id: string
  readonly number: string
  readonly subject: string
  readonly body: string
  readonly requesterId: string
  readonly assigneeId: string | null
  /** What its requester can read of the conversation, the latest first: notes of the desk are found at the desk alone. */
  readonly words: readonly string[]
}

/** For the search. */
export async function ticketsToFind({ db }: Context, ids: readonly string[]): Promise<readonly FindableTicket[]> {
  const words = await wordsForRequesters(db, ids)
  return (await ticketsByIds(db, ids)).map(({ id, number, subject, body, requesterId, assigneeId }) => ({
    id,
    number,
    subject,
    body,
    requesterId,
    assigneeId,
    words: words.get(id) ?? [],
  }))
}

/** Ids of all tickets, in order, from the one after `after` on. */
export const ticketsAfter = ({ db }: Context, after: string | null, limit: number): Promise<string[]> =>
  ticketIdsAfter(db, after, limit)

/** Ids of the tickets that somebody reported, in order, from the one after `after` on. */
export const ticketsReportedBy = (
  { db }: Context,
  batch: { readonly requesterId: string; readonly after: string | null; readonly limit: number },
): Promise<string[]> => ticketIdsOfRequester(db, batch)
