import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { view } from '../../platform/action.ts'
import { tellPages } from '../../platform/passing-event.ts'
import { underWay } from './consultation.ts'
import { requestOf } from './loading.ts'
import { isPartyOf } from './permissions.ts'
import { requestId } from './schemas.ts'

/** Lets the other side's open pages know that somebody is writing. Nothing of it is kept, so it is a view. */
export const showTyping = view({
  name: 'consultations.show-typing',
  input: requestId,
  output: z.object({}),
  load: requestOf,
  permit: isPartyOf,
  denial: 'not_found',
  async run(context, _input, request) {
    const { id, clientId, consultantId } = underWay(request)
    const personId = present(actorId(context.actor))
    await tellPages(context.db, {
      name: 'consultations.typing',
      ids: { requestId: id, personId },
      people: [personId === clientId ? consultantId : clientId],
    })
    return {}
  },
})
