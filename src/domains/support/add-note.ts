import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { about, ticketNoted } from './events.ts'
import { lockedTicketOf } from './loading.ts'
import { mentionColleagues } from './mention.ts'
import { messageViews } from './message-views.ts'
import { answersFor } from './permissions.ts'
import { record } from './record.ts'
import { addNoteInput, ticketMessage } from './schemas.ts'
import { deskOf } from './telling.ts'
import { writeMessage } from './write-message.ts'

/** Words for colleagues; the requester never reads them, and no clock hears of them. */
export const addNote = action({
  name: 'support.add-note',
  input: addNoteInput,
  output: ticketMessage,
  load: lockedTicketOf,
  permit: answersFor,
  denial: 'not_found',
  async run(context, { body, attachments }, ticket) {
    const message = await writeMessage(context, ticket, { kind: 'note', side: 'desk', body, attachments })
    await record(context, ticket, 'noted', { messageId: message.id })
    await mentionColleagues(context, ticket, message)
    const payload = { ...about(ticket), byId: actorId(context.actor), messageId: message.id }
    await context.announce(ticketNoted, payload, deskOf())
    return present((await messageViews(context, [message]))[0])
  },
})
