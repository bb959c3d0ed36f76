import { z } from 'zod'
import type { Instant } from '../../base/time.ts'
import { action } from '../../platform/action.ts'
import type { Platform } from '../../platform/platform.ts'
import { chatUnread } from './events.ts'
import { isPlatform } from './permissions.ts'
import { changeChat, lockChat } from './queries/chats.ts'
import { marksOf } from './queries/parties.ts'
import { earliestUntold, untoldSince } from './queries/unread.ts'

/** Whoever has not read the desk's words for so many minutes is away. */
const awayMinutes = 5
const atOnce = 200

/** Tells those who are away that they were answered: once for all that was said in those minutes. */
export const tellUnread = action({
  name: 'chat.tell-unread',
  input: z.object({}),
  output: z.object({}),
  permit: isPlatform,
  async run(context) {
    const { db, now } = context
    for (const chatId of await untoldSince(db, now.subtract({ minutes: awayMinutes }), atOnce)) {
      const chat = await lockChat(db, chatId)
      if (chat === undefined || chat.deskPosition <= chat.toldPosition) continue
      const { personId, ticketId, deskPosition, agentId: byId } = chat
      const read = (await marksOf(db, chatId)).find((mark) => mark.personId === personId)?.position ?? 0
      await changeChat(db, chatId, { toldPosition: deskPosition })
      if (read >= deskPosition || ticketId === null) continue
      await context.announce(chatUnread, { chatId, ticketId, personId, byId }, { people: [personId] })
    }
    return {}
  },
})

/** When somebody will be told next, if they do not read before. */
export async function nextUnread({ database }: Platform): Promise<Instant | null> {
  return (await earliestUntold(database))?.add({ minutes: awayMinutes }) ?? null
}
