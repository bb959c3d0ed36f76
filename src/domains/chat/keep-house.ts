import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { forgetGuests, guestDays, guestsLastSeenBefore } from '../accounts/index.ts'
import { handTicketsTo } from '../support/index.ts'
import { chatEnded } from './events.ts'
import { withMembers } from './loading.ts'
import { isPlatform } from './permissions.ts'
import { changeChat, dropChatsOf, handChats, idleSince, lockChat, openChatOf } from './queries/chats.ts'
import { audienceOf } from './telling.ts'

/** A conversation with the assistant alone ends by itself after so many days of silence. */
const idleDays = 7
const atOnce = 200

/**
 * Whoever talked as a guest has signed in, in the same browser: what they said, and what they were promised, is theirs.
 * An open conversation of their account goes before the guest's, which ends.
 */
export const adoptGuest = action({
  name: 'chat.adopt-guest',
  input: z.object({ guestId: id, personId: id }),
  output: z.object({}),
  permit: isPlatform,
  async run(context, { guestId, personId }) {
    const { db, now } = context
    const [theirs, own] = [await openChatOf(db, guestId), await openChatOf(db, personId)]
    if (theirs !== undefined && own !== undefined) await changeChat(db, theirs.id, { state: 'ended', endedAt: now })
    await handChats(db, guestId, personId)
    await handTicketsTo(context, guestId, personId)
    await forgetGuests(context, [guestId])
    return {}
  },
})

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
    const gone = await guestsLastSeenBefore(context, now.subtract({ hours: guestDays * 24 }), atOnce)
    await dropChatsOf(db, gone)
    await forgetGuests(context, gone)
    return {}
  },
})
