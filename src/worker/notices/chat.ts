import { personNames } from '../../domains/accounts/index.ts'
import { chatAsked, chatForMail, chatUnread, transcriptWished } from '../../domains/chat/index.ts'
import { deskPresence } from '../../domains/duty/index.ts'
import { ticketInShort } from '../../domains/support/index.ts'
import { aboutTicket } from './about-ticket.ts'
import { tells, to } from './tell.ts'

/** Who is told that somebody waits in a conversation, and what is mailed of it. */
export const chatNotices = [
  // Whoever is there and speaks the language; the ticket is told of as every ticket is.
  tells(chatAsked, async (context, { chatId, personId, language }) => {
    const { here } = await deskPresence(context, language)
    const { name } = await chatForMail(context, chatId)
    return to(
      here.filter((id) => id !== personId),
      'chat_waits',
      { chatId, name },
    )
  }),
  // Whoever is away is told as of every answer.
  tells(chatUnread, async (context, { ticketId, personId, byId }) => {
    const about = await aboutTicket(context, await ticketInShort(context, ticketId))
    const name = byId === null ? undefined : (await personNames(context, [byId])).get(byId)
    return to(personId, 'ticket_answered', { ...about, name: name ?? '' })
  }),
  tells(transcriptWished, async (context, { chatId, personId }) => {
    const { transcript } = await chatForMail(context, chatId)
    return to(personId, 'chat_transcript', { chatId, transcript })
  }),
]
