import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { id, newId } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { isReopenable } from './completion.ts'
import { taken } from './consultation.ts'
import { courseOf, requestReopened, sidesAndOperators } from './course-events.ts'
import { requestOf } from './loading.ts'
import { isClientOf } from './permissions.ts'
import { insertReopening } from './queries/completions.ts'
import { stepRequest } from './queries/requests.ts'
import { reopenRequestInput } from './schemas/course.ts'

/**
 * The client takes a completion back, within REOPENING_DAYS of it: the consultant goes on. No promise starts anew,
 * since contact had been made (C6). Throws `not_open_for_this` later than that.
 */
export const reopenRequest = action({
  name: 'consultations.reopen-request',
  input: reopenRequestInput,
  output: z.object({ id }),
  load: requestOf,
  permit: isClientOf,
  denial: 'not_found',
  async run(context, { requestId, reason }, request) {
    const { completedAt, completedBy } = request
    const days = context.platform.environment.REOPENING_DAYS
    if (completedAt === null || completedBy === null || !isReopenable(completedAt, days, context.now))
      throw new Failure('not_open_for_this')
    const consultation = taken(request)
    const reopenedBy = present(actorId(context.actor))
    present(await stepRequest(context.db, requestId, 'reopen', { completedAt: null, completedBy: null }), 'conflict')
    const when = { completedAt, completedBy, reopenedAt: context.now, reopenedBy }
    await insertReopening(context.db, { id: newId(context.now), requestId, reason, ...when })
    await context.announce(
      requestReopened,
      { ...courseOf(consultation), byId: reopenedBy },
      sidesAndOperators(consultation),
    )
    return { id: requestId }
  },
})
