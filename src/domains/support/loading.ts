import { present } from '../../base/errors.ts'
import type { Context } from '../../platform/action.ts'
import { loadTicket, lockTicket, type TicketRow } from './queries/tickets.ts'

type ByTicket = { readonly ticketId: string }

/** The ticket that a view is about. Throws `not_found`. */
export const ticketOf = async ({ db }: Context, { ticketId }: ByTicket): Promise<TicketRow> =>
  present(await loadTicket(db, ticketId))

/** The ticket that a verb is about, locked: of two verbs on one ticket the second sees what the first did. */
export const lockedTicketOf = async ({ db }: Context, { ticketId }: ByTicket): Promise<TicketRow> =>
  present(await lockTicket(db, ticketId))
