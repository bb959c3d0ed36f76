import { z } from 'zod'
import { action, type Context } from '../../platform/action.ts'
import { eraseGuests, guestsLastSeenBefore } from '../accounts/index.ts'
import { removeFiles } from '../files/index.ts'
import { chatEnded, guestForgotten } from './events.ts'
import { withMembers } from './loading.ts'
import { isPlatform } from './permissions.ts'
import { changeChat, idleSince, lockChat } from './queries/chats.ts'
import { dropPages, dropUnticketed, ticketedOf } from './queries/forgetting.ts'
import { audienceOf } from './telling.ts'

/** A conversation with the assistant alone ends by itself after so many days of silence. */
const idleDays = 7
const atOnce = 200

/** Ends conversations in which nothing is said any more, and forgets guests who have not come back for long. */
export const sweepChats = action({
  name: 'chat.sweep-chats',
  input: z.object({}),
  output: z.object({}),
  permit: isPlatform,
  async run(context) {
    const { db, now } = context
    for (const chatId of await idleSince(db, now.subtract({ hours: idleDays * 24 }), atOnce)) {
      const row = await lockChat(db, chatId)
      if (row?.state !== 'assistant') continue
      await changeChat(db, chatId, { state: 'ended', endedAt: now })
      await context.announce(chatEnded, { chatId, byId: null }, audienceOf(await withMembers(context, row)))
    }
    await forgetLongGone(context)
    return {}
  },
})

/**
 * Forgets the guests who have not been here for so many days: who they are, what they said and sent. What became a
 * ticket stays with it, as everybody's does; whoever is still owed an answer is forgotten when they have it.
 */
async function forgetLongGone(context: Context): Promise<void> {
  const { now, platform } = context
  const before = now.subtract({ hours: platform.environment.GUEST_DAYS * 24 })
  let page = await guestsLastSeenBefore(context, before, { after: undefined, limit: atOnce })
  // Of those who are owed an answer there may be pages; one that forgets somebody is enough for one run.
  while (page.length > 0 && (await forget(context, page)) === 0)
    page = await guestsLastSeenBefore(context, before, { after: page.at(-1), limit: atOnce })
}

async function forget(context: Context, guests: readonly { readonly personId: string }[]): Promise<number> {
  const { db } = context
  const ids = guests.map(({ personId }) => personId)
  const ticketed = Map.groupBy(await ticketedOf(db, ids), ({ personId }) => personId)
  const gone = ids.filter((one) => !ticketed.get(one)?.some(({ open }) => open))
  await removeFiles(context, await dropUnticketed(db, gone))
  await dropPages(db, gone)
  await eraseGuests(context, gone)
  for (const personId of gone) {
    const ticketIds = (ticketed.get(personId) ?? []).map(({ ticketId }) => ticketId)
    await context.announce(guestForgotten, { personId, ticketIds })
  }
  return gone.length
}
