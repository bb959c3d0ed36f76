import type { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { action, type Context } from '../../platform/action.ts'
import { sayLive } from '../support/index.ts'
import { type Chat, lockedChatOf } from './loading.ts'
import { messageViews } from './message-views.ts'
import { isTheirs, maySay } from './permissions.ts'
import { changeChat } from './queries/chats.ts'
import { type ChatMessageRow, messageById } from './queries/messages.ts'
import { noteDeskWords } from './queries/unread.ts'
import { notePage } from './queries/parties.ts'
import { doDeeds } from './do-deeds.ts'
import { attach, say } from './say.ts'
import { chatMessage, writeChatMessageInput } from './schemas.ts'

type Written = z.output<typeof writeChatMessageInput>

/**
 * Says something: sent again under the same id it is the same message, in the place that it had. Once a person was
 * asked for it stands in the ticket, where the first words of the desk are the response (S6 to S9), and what an agent's
 * macro does follows them there.
 * Throws `not_open_for_this` when the conversation has ended, and what `claimFiles` throws.
 */
export const writeChatMessage = action({
  name: 'chat.write-message',
  input: writeChatMessageInput,
  output: chatMessage,
  load: lockedChatOf,
  permit: (actor, chat, { deeds }) => maySay(actor, chat) && (deeds.length === 0 || !isTheirs(actor, chat)),
  denial: 'not_found',
  async run(context, input, chat) {
    const before = await messageById(context.db, input.messageId)
    if (before !== undefined && before.chatId !== chat.id) throw new Failure('conflict')
    if (before === undefined && chat.state === 'ended') throw new Failure('not_open_for_this')
    const row = before ?? (await write(context, chat, input))
    if (input.page !== undefined && isTheirs(context.actor, chat)) await follow(context, chat, input.page)
    return present((await messageViews(context, [row]))[0])
  },
})

async function write(
  context: Context,
  chat: Chat,
  { messageId, body, attachments, deeds }: Written,
): Promise<ChatMessageRow> {
  const authorId = present(actorId(context.actor))
  const said = { id: messageId, side: isTheirs(context.actor, chat) ? 'person' : 'desk', authorId } as const
  if (chat.ticketId !== null) {
    const { id: ticketMessageId } = await sayLive(context, { ticketId: chat.ticketId, body, attachments })
    const row = present(await say(context, chat, { ...said, ticketMessageId }), 'conflict')
    if (said.side === 'desk') await noteDeskWords(context.db, chat, row)
    await doDeeds(context, chat, deeds)
    return row
  }
  const row = present(await say(context, chat, { ...said, body }), 'conflict')
  await attach(context, row, authorId, attachments)
  return row
}

async function follow({ db, now }: Context, { id: chatId, page: before }: Chat, page: string): Promise<void> {
  await notePage(db, { chatId, page, at: now })
  if (page !== before) await changeChat(db, chatId, { page })
}
