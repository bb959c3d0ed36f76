import { present } from '../../base/errors.ts'
import type { Context } from '../../platform/action.ts'
import { personNames } from '../accounts/index.ts'
import { subjectOf } from './chat.ts'
import { loadChat } from './queries/chats.ts'
import { transcriptOf } from './send-transcript.ts'

/** What a notice says of a conversation: who talks, about what, and all that was said. Throws `not_found`. */
export async function chatForMail(context: Context, chatId: string) {
  const chat = present(await loadChat(context.db, chatId))
  const transcript = await transcriptOf(context, chat)
  const name = (await personNames(context, [chat.personId])).get(chat.personId) ?? ''
  return {
    chatId,
    language: chat.language,
    name,
    subject: subjectOf(transcript.split(': ').slice(1).join(': ')),
    transcript,
  }
}
