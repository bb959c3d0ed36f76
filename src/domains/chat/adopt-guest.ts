import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { forgetGuests } from '../accounts/index.ts'
import { handTicketsTo } from '../support/index.ts'
import { isPlatform } from './permissions.ts'
import { changeChat, handChats, openChatOf } from './queries/chats.ts'

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
