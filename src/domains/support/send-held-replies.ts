import { z } from 'zod'
import type { Instant } from '../../base/time.ts'
import { action, type Context } from '../../platform/action.ts'
import type { Platform } from '../../platform/platform.ts'
import { actingAs } from './acting-as.ts'
import { answer } from './answer.ts'
import { ticketOfMessage } from './answer-ticket.ts'
import { performAfter } from './deeds.ts'
import { isPlatform } from './permissions.ts'
import { deedsAfter, earliestHeld, heldBefore, markDelivered } from './queries/held.ts'
import type { TicketMessageRow } from './queries/messages.ts'
import { deed } from './schemas/desk.ts'

const atOnce = 100

/**
 * Lets go what was held long enough. It is the response when it was written; the deeds follow in its author's name, and
 * what is refused of them (the requester wrote meanwhile) is told in the trail. For the timetable.
 */
export const sendHeldReplies = action({
  name: 'support.send-held-replies',
  input: z.object({}),
  output: z.object({ sent: z.int() }),
  permit: isPlatform,
  async run(context) {
    let sent = 0
    for (const held of await heldBefore(context.db, context.now, atOnce)) {
      if (await sendHeld(context, held)) sent += 1
    }
    return { sent }
  },
})

async function sendHeld(context: Context, held: TicketMessageRow): Promise<boolean> {
  const { db, now } = context
  const ticket = await ticketOfMessage(context, held)
  const message = await markDelivered(db, held.id, now)
  if (message === undefined || message.authorId === null) return false
  const acting = await actingAs(context, message.authorId)
  await answer(acting, ticket, message)
  const deeds = z.array(deed).parse((await deedsAfter(db, message.id))?.deeds ?? [])
  await performAfter(acting, ticket, deeds)
  return true
}

/** When the next reply is to leave; null while none is held. */
export const nextHeldReply = (platform: Platform): Promise<Instant | null> => earliestHeld(platform.database)
