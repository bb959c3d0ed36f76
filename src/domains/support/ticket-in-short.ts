import { present } from '../../base/errors.ts'
import type { Context } from '../../platform/action.ts'
import { about } from './events.ts'
import { loadTicket, ticketsByIds } from './queries/tickets.ts'

/** What an event says of a ticket, for those who only know its id. Throws `not_found`. */
export const ticketInShort = async ({ db }: Context, ticketId: string) => about(present(await loadTicket(db, ticketId)))

/** The same of several, in no order; those that are not there are left out. */
export const ticketsInShort = async ({ db }: Context, ticketIds: readonly string[]) =>
  (await ticketsByIds(db, ticketIds)).map(about)
