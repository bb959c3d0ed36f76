import type { z } from 'zod'
import { Failure } from '../../base/errors.ts'
import { m } from '../../messages/messages.js'
import { action, type Context } from '../../platform/action.ts'
import { guestsAmong, nameGuest } from '../accounts/index.ts'
import { deskPresence } from '../duty/index.ts'
import { openTicketByChat } from '../support/index.ts'
import { subjectOf } from './chat.ts'
import { chatAsked } from './events.ts'
import { type Chat, lockedChatOf } from './loading.ts'
import { isTheirs } from './permissions.ts'
import { changeChat } from './queries/chats.ts'
import { wordsOfPerson } from './queries/messages.ts'
import { sayQueue } from './queue.ts'
import { askForPersonInput, chatView } from './schemas.ts'
import { toDesk } from './telling.ts'
import { viewChat } from './view-chat.ts'

/** Of a ticket's text, in characters. */
const longest = 20_000

/**
 * Asks for a person: the conversation becomes a ticket, and its response is owed from now on (S2, S6 to S9). Within
 * hours it waits for whoever is on duty; otherwise it waits until they are back, and the assistant goes on helping. The
 * platform says which, once. Asked twice is asked once.
 * Throws `not_open_for_this`; `invalid_input` for a guest who cannot be answered.
 */
export const askForPerson = action({
  name: 'chat.ask-for-person',
  input: askForPersonInput,
  output: chatView,
  load: lockedChatOf,
  permit: isTheirs,
  denial: 'not_found',
  about: (input) => input.chatId,
  async run(context, { name, email, timeZone }, chat) {
    if (chat.ticketId !== null) return viewChat(context, chat)
    if (chat.state === 'ended') throw new Failure('not_open_for_this')
    await introduce(context, chat, { name, email, timeZone })
    const words = (await wordsOfPerson(context.db, chat.id)).join('\n\n')
    const subject = subjectOf(words) || m.chat_subject({}, { locale: chat.language })
    const ticket = await openTicketByChat(context, {
      requesterId: chat.personId,
      subject,
      body: words.slice(0, longest) || subject,
      language: chat.language,
      page: chat.page ?? undefined,
    })
    const change = { state: 'waiting', ticketId: ticket.id, askedAt: context.now } as const
    const asked = { ...chat, ...(await changeChat(context.db, chat.id, change)) }
    const { personId, language } = asked
    await context.announce(chatAsked, { chatId: chat.id, ticketId: ticket.id, personId, language }, toDesk(asked))
    await sayQueue(context, asked)
    return viewChat(context, asked)
  },
})

/** Whoever has no account says what to call them; and, while nobody is there, where they can be answered. */
async function introduce(
  context: Context,
  { personId, language }: Chat,
  said: Omit<z.output<typeof askForPersonInput>, 'chatId'>,
): Promise<void> {
  const guest = (await guestsAmong(context, [personId])).get(personId)
  if (guest === undefined) return
  await nameGuest(context, personId, said)
  if (said.email !== undefined || guest.contactEmail !== null) return
  if ((await deskPresence(context, language)).here.length > 0) return
  const message = m.chat_email_required({}, { locale: context.locale })
  throw new Failure('invalid_input', [{ path: 'email', code: 'email_required', message }])
}
