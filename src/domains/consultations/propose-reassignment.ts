import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { rankCandidates } from './candidates.ts'
import { underWay } from './consultation.ts'
import { mayReassign } from './course-permissions.ts'
import { requestOf } from './loading.ts'
import { offerAnother } from './offer-another.ts'
import { reassignmentViews } from './reassignment-views.ts'
import { proposeReassignmentInput, reassignmentView } from './schemas/course.ts'

/**
 * An operator proposes that somebody else takes over: a consultant of their choice, or whoever takes it from the
 * board. The client decides. Throws `consultant_unavailable` for somebody who cannot be asked.
 */
export const proposeReassignment = action({
  name: 'consultations.propose-reassignment',
  input: proposeReassignmentInput,
  output: reassignmentView,
  load: requestOf,
  permit: mayReassign,
  async run(context, { cause, reason, consultantId }, request) {
    const consultation = underWay(request)
    const toConsultantId = consultantId ?? null
    if (toConsultantId !== null) {
      const candidates = await rankCandidates(context, request)
      if (!candidates.some(({ personId }) => personId === toConsultantId)) throw new Failure('consultant_unavailable')
    }
    const proposedBy = present(actorId(context.actor))
    const row = await offerAnother(context, consultation, { cause, reason, proposedBy, toConsultantId })
    return present((await reassignmentViews(context, [row]))[0])
  },
})
