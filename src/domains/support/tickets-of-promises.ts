import { present } from '../../base/errors.ts'
import type { Context } from '../../platform/action.ts'
import { isRequesterOf, maySeeTicket } from './permissions.ts'
import { loadTicket, ticketsByIds } from './queries/tickets.ts'
import type { TicketInShort } from './schemas.ts'

type Subject = { readonly subjectKind: string; readonly subjectId: string }

/** Tickets by the promises about them (S6 to S9); for whoever asked before whether the caller may. */
export async function ticketsOfPromises({ db }: Context, subjects: readonly Subject[]) {
  const ids = subjects.filter(({ subjectKind }) => subjectKind === 'ticket').map(({ subjectId }) => subjectId)
  const byId = new Map((await ticketsByIds(db, ids)).map((ticket) => [ticket.id, inShort(ticket)]))
  return (subjectId: string): TicketInShort | undefined => byId.get(subjectId)
}

/**
 * The ticket that a promise is about, and whether the caller reported it; null for whoever may read the promise and not
 * the ticket, as an agent who is none any more. Throws `not_found`.
 */
export async function ticketOfPromise(
  { db, actor }: Context,
  { subjectId }: Subject,
): Promise<{ ticket: TicketInShort; own: boolean } | null> {
  const ticket = present(await loadTicket(db, subjectId))
  return maySeeTicket(actor, ticket) ? { ticket: inShort(ticket), own: isRequesterOf(actor, ticket) } : null
}

const inShort = ({ id, number, subject, state, priority }: TicketInShort): TicketInShort => ({
  id,
  number,
  subject,
  state,
  priority,
})
