import type { Context } from '../../platform/action.ts'
import { mentionedInMessage } from './queries/desk-messages.ts'
import { followersOf } from './queries/ties.ts'

/** Who wants to hear what happens on a ticket, but not those whom a message names: they are told of that. */
export async function ticketFollowers({ db }: Context, ticketId: string, noteId?: string): Promise<string[]> {
  const named = noteId === undefined ? [] : await mentionedInMessage(db, noteId)
  return (await followersOf(db, ticketId)).filter((id) => !named.includes(id))
}
