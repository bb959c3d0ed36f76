import { isPerson } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { ticketOfMessage } from './answer-ticket.ts'
import { worksAtDesk } from './desk-permissions.ts'
import { replyTakenBack } from './events.ts'
import { messageViews } from './message-views.ts'
import { deedsAfter, messageById, takeBack } from './queries/held.ts'
import { record } from './record.ts'
import { messageId } from './schemas/desk.ts'
import { ticketMessage } from './schemas.ts'
import { deskOf } from './telling.ts'

/** Takes one's reply back before it has left: nobody outside has read it. Throws `reply_has_left`. */
export const takeBackReply = action({
  name: 'support.take-back-reply',
  input: messageId,
  output: ticketMessage,
  async load(context, input) {
    const message = present(await messageById(context.db, input.messageId))
    return { message, ticket: await ticketOfMessage(context, message) }
  },
  permit: (actor, { message }) => worksAtDesk(actor) && isPerson(actor, message.authorId),
  denial: 'not_found',
  async run(context, input, { ticket }) {
    const message = present(await takeBack(context.db, input.messageId, context.now), 'reply_has_left')
    await deedsAfter(context.db, message.id)
    await record(context, ticket, 'reply_taken_back', { messageId: message.id })
    await context.announce(replyTakenBack, { ticketId: ticket.id, messageId: message.id }, deskOf())
    return present((await messageViews(context, [message]))[0])
  },
})
