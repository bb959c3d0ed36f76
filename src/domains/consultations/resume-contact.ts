import { z } from 'zod'
import { present } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import type { Instant } from '../../base/time.ts'
import { action, type Context } from '../../platform/action.ts'
import { resumeContactClock } from './contact.ts'
import { type Consultation, underWay } from './consultation.ts'
import { contactResumed, courseOf, sidesAndOperators } from './course-events.ts'
import { requestOf } from './loading.ts'
import { isClientOf, isPlatform } from './permissions.ts'
import { endPause, pausesToEnd } from './queries/contact-pauses.ts'
import { requestsByIds } from './queries/lists.ts'
import { requestId } from './schemas.ts'

/** The client is ready for contact: C6 goes on with what was left. Throws `not_open_for_this` if it was not paused. */
export const resumeContact = action({
  name: 'consultations.resume-contact',
  input: requestId,
  output: z.object({ id }),
  load: requestOf,
  permit: isClientOf,
  denial: 'not_found',
  async run(context, _input, request) {
    await resume(context, underWay(request), context.now)
    return { id: request.id }
  },
})

/** Ends the pauses whose date has come, at that date's first instant however late this comes. For the timetable. */
export const endContactPauses = action({
  name: 'consultations.end-contact-pauses',
  input: z.object({}),
  output: z.object({ ended: z.int() }),
  permit: isPlatform,
  async run(context) {
    const due = await pausesToEnd(context.db, context.now)
    const requests = await requestsByIds(
      context.db,
      due.map(({ requestId }) => requestId),
    )
    const untilOf = new Map(due.map(({ requestId, untilAt }) => [requestId, untilAt ?? context.now]))
    for (const request of requests) {
      const at = untilOf.get(request.id) ?? context.now
      if (request.state === 'accepted') await resume(context, underWay(request), at)
      else await endPause(context.db, request.id, at)
    }
    return { ended: requests.length }
  },
})

async function resume(context: Context, consultation: Consultation, at: Instant): Promise<void> {
  await resumeContactClock(context, consultation.id, at)
  present(await endPause(context.db, consultation.id, at), 'not_open_for_this')
  await context.announce(contactResumed, courseOf(consultation), sidesAndOperators(consultation))
}
