import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { type Instant, iso } from '../../base/time.ts'
import { m } from '../../messages/messages.js'
import { action, type Context } from '../../platform/action.ts'
import { callViews } from './call-views.ts'
import { underWay } from './consultation.ts'
import { bothSides, callLogged, courseOf } from './course-events.ts'
import { requestOf } from './loading.ts'
import { isConsultantOf } from './permissions.ts'
import { insertCall } from './queries/calls.ts'
import { callView, logCallInput } from './schemas/course.ts'

/**
 * Notes a call with the client, who is asked to confirm it: only then does it count as contact (C6).
 * Throws `invalid_input` for a call that has not begun, or that was before the consultant had the request.
 */
export const logCall = action({
  name: 'consultations.log-call',
  input: logCallInput,
  output: callView,
  load: requestOf,
  permit: isConsultantOf,
  denial: 'not_found',
  async run(context, { requestId, heldAt, minutes, note }, request) {
    const consultation = underWay(request)
    const { consultantId, acceptedAt } = consultation
    refuseOutside(context, heldAt, acceptedAt)
    const row = { id: newId(context.now), requestId, consultantId, heldAt, minutes, note, loggedAt: context.now }
    const call = { ...row, confirmedAt: null, disputedAt: null, disputeNote: null }
    await insertCall(context.db, call)
    await context.announce(
      callLogged,
      {
        ...courseOf(consultation),
        byId: present(actorId(context.actor)),
        callId: call.id,
        heldAt: iso(heldAt),
        minutes,
      },
      bothSides(consultation),
    )
    return present((await callViews(context, [call]))[0])
  },
})

function refuseOutside(context: Context, heldAt: Instant, acceptedAt: Instant | null): void {
  const { now, locale } = context
  const late = Temporal.Instant.compare(heldAt, now) > 0
  // People type whole minutes: a call in the minute of the acceptance is after it.
  const early = acceptedAt !== null && heldAt.epochMilliseconds + 60_000 <= acceptedAt.epochMilliseconds
  if (!late && !early) return
  const message = late ? m.course_call_not_yet_held({}, { locale }) : m.course_call_before_acceptance({}, { locale })
  throw new Failure('invalid_input', [{ path: 'heldAt', code: late ? 'not_yet_held' : 'before_acceptance', message }])
}
