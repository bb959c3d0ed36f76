import { newId } from '../../base/ids.ts'
import { m } from '../../messages/messages.js'
import type { Context } from '../../platform/action.ts'
import { type Deed, doAfterWords } from '../support/index.ts'
import type { Chat } from './loading.ts'
import { say } from './say.ts'

/**
 * Does on the ticket of a conversation what a macro says besides its words. What was said stands whatever comes of it:
 * what is refused is told to the desk, beside it.
 */
export async function doDeeds(context: Context, chat: Chat, deeds: readonly Deed[]): Promise<void> {
  if (chat.ticketId === null) return
  const { locale, now } = context
  for (const { deed, code } of await doAfterWords(context, chat.ticketId, deeds)) {
    const [done, why] = [m[`desk_deed_${deed.do}`]({}, { locale }), m[`errors_${code}`]({}, { locale })]
    const body = m.chat_deed_refused({ deed: done, why }, { locale })
    await say(context, chat, { id: newId(now), kind: 'note', side: 'platform', authorId: null, body })
  }
}
