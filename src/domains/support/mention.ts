import { actorId } from '../../base/actor.ts'
import type { Context } from '../../platform/action.ts'
import { colleagues } from './colleagues.ts'
import { about, colleagueMentioned } from './events.ts'
import { mentionedIn } from './mentions.ts'
import { insertMentions } from './queries/desk-messages.ts'
import type { TicketMessageRow } from './queries/messages.ts'
import type { TicketRow } from './queries/tickets.ts'
import { insertFollowers } from './queries/ties.ts'

/** Colleagues who are named in a note are told, and follow the ticket from now on. */
export async function mentionColleagues(context: Context, ticket: TicketRow, note: TicketMessageRow): Promise<void> {
  const byId = actorId(context.actor)
  const named = mentionedIn(note.body, await colleagues(context)).filter((id) => id !== byId)
  await insertMentions(context.db, note.id, named)
  const followers = named.map(
    (personId) => ({ personId, ticketId: ticket.id, since: context.now, why: 'mention' }) as const,
  )
  await insertFollowers(context.db, followers)
  for (const personId of named) {
    const payload = { ...about(ticket), byId, messageId: note.id, personId }
    await context.announce(colleagueMentioned, payload, { people: [personId] })
  }
}
