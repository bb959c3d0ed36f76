import { z } from 'zod'
import { vectorOf } from '../../base/search-words.ts'
import { action, type Context } from '../../platform/action.ts'
import { personNames } from '../accounts/index.ts'
import { isPlatform } from './permissions.ts'
import { saveTerms, wordsOn } from './queries/desk-words.ts'
import { loadTicket, type TicketRow } from './queries/tickets.ts'
import { ticketId } from './schemas.ts'

/** Reads the words of a ticket anew, for the desk's search: its number and subject before whom it concerns and the talk. */
export const indexTicketWords = action({
  name: 'support.index-ticket-words',
  input: ticketId,
  output: z.object({}),
  load: async ({ db }, input) => (await loadTicket(db, input.ticketId)) ?? null,
  permit: isPlatform,
  about: (input) => input.ticketId,
  async run(context, _input, ticket) {
    if (ticket !== null) await saveTerms(context.db, { ticketId: ticket.id, terms: await termsOf(context, ticket) })
    return {}
  },
})

async function termsOf(context: Context, ticket: TicketRow): Promise<string> {
  const people = [ticket.requesterId, ...(ticket.assigneeId === null ? [] : [ticket.assigneeId])]
  const names = await personNames(context, people)
  return vectorOf([
    // Whoever asks for 123 means T-2026-000123.
    { weight: 'A', parts: [ticket.subject, ticket.number, ticket.number.replace(/^T-\d+-0*/, '')] },
    { weight: 'B', parts: [...names.values()] },
    { weight: 'D', parts: [ticket.body, ...(await wordsOn(context.db, ticket.id))] },
  ])
}
