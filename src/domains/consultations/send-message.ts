import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { claimFiles } from '../files/index.ts'
import { makeContact } from './contact.ts'
import { underWay } from './consultation.ts'
import { bothSides, courseOf, messageSent } from './course-events.ts'
import { requestOf } from './loading.ts'
import { messageViews } from './message-views.ts'
import { isConsultantOf, isPartyOf } from './permissions.ts'
import { insertMessage, moveReadMark, nextPosition } from './queries/messages.ts'
import { messageView, sendMessageInput } from './schemas/conversation.ts'

/**
 * Writes to the other side of a consultation; the consultant's first message is the contact that C6 promises.
 * Throws `not_open_for_this` unless the consultation is under way, and what `claimFiles` throws.
 */
export const sendMessage = action({
  name: 'consultations.send-message',
  input: sendMessageInput,
  output: messageView,
  load: requestOf,
  permit: isPartyOf,
  denial: 'not_found',
  async run(context, { body, attachments }, request) {
    const consultation = underWay(request)
    const requestId = request.id
    const authorId = present(actorId(context.actor))
    const files = await claimFiles(context, authorId, attachments, 'attachments')
    if (isConsultantOf(context.actor, consultation)) await makeContact(context, requestId)
    const { db, now } = context
    const position = await nextPosition(db, requestId)
    const message = { id: newId(now), requestId, position, authorId, body, sentAt: now }
    await insertMessage(db, message, attachments)
    // Whoever answers has read what they answer to.
    await moveReadMark(db, { requestId, personId: authorId, position }, now)
    await context.announce(
      messageSent,
      { ...courseOf(consultation), byId: authorId, messageId: message.id },
      bothSides(consultation),
    )
    const [view] = await messageViews(context, [message], new Map([[message.id, files]]))
    return present(view)
  },
})
