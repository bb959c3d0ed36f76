import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { vectorOf } from '../../base/search-words.ts'
import { action, type Caller, type Context } from '../../platform/action.ts'
import { personNames } from '../accounts/index.ts'
import { isPlatform } from './permissions.ts'
import { saveTerms, wordsOn } from './queries/desk-words.ts'
import { ticketIdsAfter } from './queries/finding.ts'
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

const batch = 200

/** One batch of tickets, in a transaction of its own; `next` is where the following one begins, null at the end. */
const indexMoreTicketWords = action({
  name: 'support.index-more-ticket-words',
  input: z.object({ after: id.nullable() }),
  output: z.object({ indexed: z.int(), next: id.nullable() }),
  permit: isPlatform,
  async run(context, { after }) {
    const ids = await ticketIdsAfter(context.db, after, batch)
    for (const one of ids) await indexTicketWords.within(context, { ticketId: one })
    return { indexed: ids.length, next: ids.length < batch ? null : (ids.at(-1) ?? null) }
  },
})

/** The words of every ticket, batch by batch, while others work. Returns how many tickets there are. */
export async function indexAllTicketWords(caller: Caller): Promise<number> {
  let total = 0
  let after: string | null = null
  do {
    const { indexed, next }: { indexed: number; next: string | null } = await indexMoreTicketWords(caller, { after })
    total += indexed
    after = next
  } while (after !== null)
  return total
}
