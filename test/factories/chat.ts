import { askForPerson, beginChat, takeChat, writeChatMessage } from '../../src/domains/chat/index.ts'
import type { Caller } from '../../src/platform/action.ts'
import type { World } from '../world.ts'

let said = 0
/** As a browser makes one. */
export const messageId = (): string => `0190a000-0000-7000-8000-${(said += 1).toString(16).padStart(12, '0')}`

export const sayIn = (who: Caller, chatId: string, body: string) =>
  writeChatMessage(who, { chatId, messageId: messageId(), body })

/** A conversation in which somebody has asked for a person. */
export async function askedChat(who: Caller, words = 'I cannot send my request'): Promise<string> {
  const { id } = await beginChat(who, { language: 'en' })
  await sayIn(who, id, words)
  await askForPerson(who, { chatId: id })
  return id
}

/** And that somebody of the desk has taken. */
export async function takenChat(who: Caller, agent: Caller): Promise<string> {
  const id = await askedChat(who)
  await takeChat(agent, { chatId: id })
  return id
}

/** A conversation of so many words of the person whose it is, "1" first, as if said long ago. */
export async function longChat({ platform }: World, who: Caller & { actor: { id: string } }, count: number) {
  const { id: chatId } = await beginChat(who, { language: 'en' })
  const chat = await platform.database
    .updateTable('chats')
    .set({ lastPosition: count })
    .where('id', '=', chatId)
    .returning('startedAt')
    .executeTakeFirstOrThrow()
  const messages = Array.from({ length: count }, (_, at) => ({
    id: messageId(),
    chatId,
    position: at + 1,
    kind: 'message' as const,
    side: 'person' as const,
    authorId: who.actor.id,
    body: String(at + 1),
    ticketMessageId: null,
    sources: '[]',
    suggestions: '[]',
    sentAt: chat.startedAt,
  }))
  await platform.database.insertInto('chatMessages').values(messages).execute()
  return chatId
}
