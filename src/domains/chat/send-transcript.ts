import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { m } from '../../messages/messages.js'
import { action, type Context } from '../../platform/action.ts'
import { guestsAmong, nameGuest } from '../accounts/index.ts'
import { transcriptWished } from './events.ts'
import { type Chat, chatOf } from './loading.ts'
import { messageViews } from './message-views.ts'
import { isTheirs } from './permissions.ts'
import { messagesAfter } from './queries/messages.ts'
import { transcriptInput } from './schemas.ts'

/** Messages that are read at a time. */
const page = 200
/** Of one mail, in characters: mailboxes take as much. Of what is longer the end is sent. */
const longest = 1_000_000

/** Has all that was said mailed to whoever it was said to: to their own address, or where a guest says. */
export const sendTranscript = action({
  name: 'chat.send-transcript',
  input: transcriptInput,
  output: z.object({}),
  load: chatOf,
  permit: isTheirs,
  denial: 'not_found',
  about: (input) => input.chatId,
  async run(context, { email }, chat) {
    const personId = present(actorId(context.actor))
    const guest = (await guestsAmong(context, [personId])).get(personId)
    if (guest !== undefined) {
      if (email === undefined && guest.contactEmail === null) throw unaddressed(context)
      await nameGuest(context, personId, { email })
    }
    await context.announce(transcriptWished, { chatId: chat.id, personId })
    return {}
  },
})

const unaddressed = ({ locale }: Context) =>
  new Failure('invalid_input', [
    { path: 'email', code: 'email_required', message: m.chat_email_required({}, { locale }) },
  ])

/** Who said what, and how it ended, as paragraphs of plain text. */
export async function transcriptOf(context: Context, chat: Pick<Chat, 'id' | 'language' | 'summary'>): Promise<string> {
  const locale = { locale: chat.language }
  const unnamed = {
    assistant: m.chat_assistant({}, locale),
    platform: m.chat_automatic({}, locale),
    person: '',
    desk: '',
  }
  const lines: string[] = []
  for (let after = 0; ;) {
    const rows = await messagesAfter(context.db, { chatId: chat.id, after, limit: page, notes: false })
    const views = await messageViews(context, rows.slice(0, page))
    lines.push(...views.map(({ author, body, side }) => `${author?.name ?? unnamed[side]}: ${body}`))
    const last = rows.at(page - 1)
    if (rows.length <= page || last === undefined) break
    after = last.position
  }
  if (chat.summary !== null) lines.push(`${m.chat_summary({}, locale)}: ${chat.summary}`)
  return lines.join('\n\n').slice(-longest)
}
