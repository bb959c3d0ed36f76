import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Actor } from '../../base/actor.ts'
import { id } from '../../base/ids.ts'
import type { Locale } from '../../base/locale.ts'
import { action, type Context } from '../../platform/action.ts'
import { actorOfPerson, guestsAmong } from '../accounts/index.ts'
import type { AnswerView } from '../assistant/index.ts'
import { deskPresence } from '../duty/index.ts'
import type { ChatState } from './chat.ts'
import { withMembers } from './loading.ts'
import { isPlatform } from './permissions.ts'
import { lockChat } from './queries/chats.ts'
import { messageById } from './queries/messages.ts'
import { say } from './say.ts'
import { ticketWords } from '../support/index.ts'

/** The assistant, as whoever joins the domains hands it in. */
type Assistant = (
  context: Context,
  asked: { readonly question: string; readonly locale: Locale },
) => Promise<AnswerView>

/** A question's longest, in characters, as the assistant takes it. */
const longest = 1_000

/**
 * The assistant's answer to what a person said (S5): while nobody was asked for, and while those who were are not
 * there. It answers as the person may ask, once to each message however often this is tried.
 */
export const answerByAssistant = (assistant: Assistant) =>
  action({
    name: 'chat.answer-by-assistant',
    input: z.object({ chatId: id, messageId: id }),
    output: z.object({ answered: z.boolean() }),
    permit: isPlatform,
    about: (input) => input.chatId,
    async run(context, { chatId, messageId }) {
      const row = await lockChat(context.db, chatId)
      const message = await messageById(context.db, messageId)
      if (row === undefined || message === undefined) return { answered: false }
      if ((await messageById(context.db, answerTo(messageId))) !== undefined) return { answered: true }
      if (!(await isTheAssistants(context, row.state, row.language))) return { answered: false }
      const body = message.body ?? (await wordsInTicket(context, message.ticketMessageId))
      const actor = await askerOf(context, row.personId)
      const asked = { question: body.slice(0, longest), locale: row.language }
      const { answer, sources, suggestions } = await assistant({ ...context, actor, locale: row.language }, asked)
      const chat = await withMembers(context, row)
      const said = { id: answerTo(messageId), side: 'assistant', authorId: null, sources, suggestions } as const
      const told = await say(context, chat, { ...said, body: answer.slice(0, 4_000) })
      return { answered: told !== undefined }
    },
  })

async function isTheAssistants(context: Context, state: ChatState, language: Locale): Promise<boolean> {
  if (state === 'assistant') return true
  return state === 'waiting' && (await deskPresence(context, language)).here.length === 0
}

const wordsInTicket = async (context: Context, messageId: string | null): Promise<string> =>
  messageId === null ? '' : ((await ticketWords(context, [messageId])).get(messageId)?.body ?? '')

/** A guest owns nothing that could be told: they ask as visitors do. */
async function askerOf(context: Context, personId: string): Promise<Actor> {
  if ((await guestsAmong(context, [personId])).has(personId)) return { kind: 'visitor' }
  return (await actorOfPerson(context, personId)) ?? { kind: 'visitor' }
}

/** Every message has one answer: its id follows from the message's (a UUID of version 8). */
function answerTo(messageId: string): string {
  const hex = createHash('sha256').update(`answer to ${messageId}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
