import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { iso } from '../../base/time.ts'
import { action, type Context } from '../../platform/action.ts'
import { callViews } from './call-views.ts'
import { makeContactBy } from './contact.ts'
import { type Consultation, taken } from './consultation.ts'
import { bothSides, callConfirmed, callDisputed, courseOf } from './course-events.ts'
import { isClientOfIts } from './course-permissions.ts'
import { answerCall, type CallRow, findCall } from './queries/calls.ts'
import { loadRequest } from './queries/requests.ts'
import { callView, disputeCallInput } from './schemas/course.ts'

async function loadCall(context: Context, { callId }: { readonly callId: string }) {
  const call = present(await findCall(context.db, callId))
  return { call, request: present(await loadRequest(context.db, call.requestId)) }
}

/**
 * The client confirms a logged call, which is then the contact that C6 promises, made when it was logged. A breach
 * that was recorded before the confirmation stands. Throws `conflict` when the call was answered before.
 */
export const confirmCall = action({
  name: 'consultations.confirm-call',
  input: z.object({ callId: id }),
  output: callView,
  load: loadCall,
  permit: isClientOfIts,
  denial: 'not_found',
  async run(context, { callId }, { call, request }) {
    const consultation = taken(request)
    // A call with somebody who was released since says nothing of the consultant who has it now.
    if (call.consultantId === consultation.consultantId) await makeContactBy(context, request.id, call.loggedAt)
    const row = present(await answerCall(context.db, callId, { confirmedAt: context.now }), 'conflict')
    await context.announce(callConfirmed, payload(context, consultation, row), bothSides(consultation))
    return present((await callViews(context, [row]))[0])
  },
})

/** The client says that a logged call was not so. It counts for nothing, and both may read why. */
export const disputeCall = action({
  name: 'consultations.dispute-call',
  input: disputeCallInput,
  output: callView,
  load: loadCall,
  permit: isClientOfIts,
  denial: 'not_found',
  async run(context, { callId, note }, { request }) {
    const consultation = taken(request)
    const answer = { disputedAt: context.now, disputeNote: note }
    const row = present(await answerCall(context.db, callId, answer), 'conflict')
    await context.announce(callDisputed, payload(context, consultation, row), bothSides(consultation))
    return present((await callViews(context, [row]))[0])
  },
})

const payload = (context: Context, consultation: Consultation, { id: callId, heldAt, minutes }: CallRow) => ({
  ...courseOf(consultation),
  byId: present(actorId(context.actor)),
  callId,
  heldAt: iso(heldAt),
  minutes,
})
