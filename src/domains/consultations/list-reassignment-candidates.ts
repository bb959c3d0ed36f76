import { view } from '../../platform/action.ts'
import { personNames } from '../accounts/index.ts'
import { rankCandidates } from './candidates.ts'
import { underWay } from './consultation.ts'
import { mayReassign } from './course-permissions.ts'
import { requestOf } from './loading.ts'
import { reassignmentCandidates, requestId } from './schemas.ts'

/** Whom a consultation could be passed on to, best first, and why. */
export const listReassignmentCandidates = view({
  name: 'consultations.list-reassignment-candidates',
  input: requestId,
  output: reassignmentCandidates,
  load: requestOf,
  permit: mayReassign,
  async run(context, _input, request) {
    const ranked = await rankCandidates(context, underWay(request))
    const names = await personNames(
      context,
      ranked.map(({ personId }) => personId),
    )
    return {
      items: ranked.map(({ personId, reasons }) => ({
        consultant: { id: personId, name: names.get(personId) ?? '' },
        reasons: [...reasons],
      })),
    }
  },
})
