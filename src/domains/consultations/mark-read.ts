import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { taken } from './consultation.ts'
import { bothSides, messagesRead } from './course-events.ts'
import { requestOf } from './loading.ts'
import { isPartyOf } from './permissions.ts'
import { moveReadMark } from './queries/messages.ts'
import { markReadInput } from './schemas/conversation.ts'

/** Notes how far the caller has read. A mark never goes back, nor beyond the last message. */
export const markRead = action({
  name: 'consultations.mark-read',
  input: markReadInput,
  output: z.object({}),
  load: requestOf,
  permit: isPartyOf,
  denial: 'not_found',
  about: ({ requestId }) => requestId,
  async run(context, { requestId, position }, request) {
    const personId = present(actorId(context.actor))
    const moved = await moveReadMark(context.db, { requestId, personId, position }, context.now)
    if (moved !== undefined && request.consultantId !== null)
      await context.announce(messagesRead, { requestId, personId, position: moved.position }, bothSides(taken(request)))
    return {}
  },
})
