import { iso, isoOrNull } from '../../base/time.ts'
import { type Context, view } from '../../platform/action.ts'
import { getPeople } from '../accounts/index.ts'
import { appointmentViews } from './appointment-views.ts'
import { callViews } from './call-views.ts'
import { isReopenable, reopenableUntil } from './completion.ts'
import { contactOf } from './contact.ts'
import { courseMay, mayFollow } from './course-permissions.ts'
import { requestOf } from './loading.ts'
import { appointmentsOf } from './queries/appointments.ts'
import { callsOf } from './queries/calls.ts'
import { findRating, reopeningsOf } from './queries/completions.ts'
import { openPause } from './queries/contact-pauses.ts'
import { reassignmentsOf } from './queries/reassignments.ts'
import type { RequestRow } from './queries/requests.ts'
import { reassignmentViews } from './reassignment-views.ts'
import { requestId } from './schemas.ts'
import { courseView } from './schemas/course.ts'

/** All that followed the acceptance of a request, except the conversation, and what the reader may do now. */
export const getCourse = view({
  name: 'consultations.get-course',
  input: requestId,
  output: courseView,
  load: requestOf,
  permit: mayFollow,
  denial: 'not_found',
  async run(context, { requestId }, request) {
    const { db, now, actor, platform } = context
    const contact = request.consultantId === null ? null : await contactOf(context, requestId)
    const pause = await openPause(db, requestId)
    const rating = await findRating(db, requestId)
    const reassignments = await reassignmentViews(context, await reassignmentsOf(db, requestId))
    const days = platform.environment.REOPENING_DAYS
    const { completedAt } = request
    return {
      requestId,
      timeZones: await timeZonesOf(context, request),
      contact,
      contactPause:
        pause === undefined ? null : { id: pause.id, askedAt: iso(pause.askedAt), untilAt: isoOrNull(pause.untilAt) },
      appointments: await appointmentViews(context, request, await appointmentsOf(db, requestId)),
      calls: await callViews(context, await callsOf(db, requestId)),
      rating: rating === undefined ? null : { stars: rating.stars, words: rating.words, ratedAt: iso(rating.ratedAt) },
      reopenableUntil: completedAt === null ? null : iso(reopenableUntil(completedAt, days)),
      reopenings: (await reopeningsOf(db, requestId)).map(({ reopenedAt, reason }) => ({
        reopenedAt: iso(reopenedAt),
        reason,
      })),
      reassignments,
      may: courseMay(actor, {
        ...request,
        contact,
        rated: rating !== undefined,
        reopenable: isReopenable(completedAt, days, now),
        reassignmentOpen: reassignments.some(({ state }) => state === 'open'),
      }),
    }
  },
})

async function timeZonesOf(context: Context, { clientId, consultantId }: RequestRow) {
  const people = await getPeople(context, consultantId === null ? [clientId] : [clientId, consultantId])
  return {
    client: people.get(clientId)?.timeZone ?? 'UTC',
    consultant: (consultantId === null ? undefined : people.get(consultantId)?.timeZone) ?? null,
  }
}
