import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { cancelAppointments } from './cancel-appointment.ts'
import { contactOf } from './contact.ts'
import { underWay } from './consultation.ts'
import { courseOf, requestCompleted, sidesAndOperators } from './course-events.ts'
import { requestOf } from './loading.ts'
import { isConsultantOf } from './permissions.ts'
import { withdrawReassignment } from './queries/reassignments.ts'
import { stepRequest } from './queries/requests.ts'
import { completeRequestInput } from './schemas/course.ts'
import { sendMessage } from './send-message.ts'

/**
 * The consultant declares the consultation done, with a last word if they like. What had not begun is called off.
 * Throws `contact_first` while the contact that C6 promises was not made: completing is no way around it.
 */
export const completeRequest = action({
  name: 'consultations.complete-request',
  input: completeRequestInput,
  output: z.object({ id }),
  load: requestOf,
  permit: isConsultantOf,
  denial: 'not_found',
  async run(context, { requestId, note }, request) {
    const consultation = underWay(request)
    if ((await contactOf(context, requestId)) !== 'made') throw new Failure('contact_first')
    if (note !== '') await sendMessage.within(context, { requestId, body: note })
    const completedBy = present(actorId(context.actor))
    present(await stepRequest(context.db, requestId, 'complete', { completedAt: context.now, completedBy }), 'conflict')
    await cancelAppointments(context, consultation)
    await withdrawReassignment(context.db, requestId, context.now)
    await context.announce(
      requestCompleted,
      { ...courseOf(consultation), byId: completedBy },
      sidesAndOperators(consultation),
    )
    return { id: requestId }
  },
})
