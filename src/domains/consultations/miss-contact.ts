import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { instantInput, iso } from '../../base/time.ts'
import { action } from '../../platform/action.ts'
import { present } from '../../base/errors.ts'
import { taken } from './consultation.ts'
import { contactMissed, courseOf, sidesAndOperators } from './course-events.ts'
import { offerAnother } from './offer-another.ts'
import { isPlatform } from './permissions.ts'
import { loadRequest } from './queries/requests.ts'

/**
 * What C6's deadline does, in the keeper's transaction: the client and the operators are told of the breach, dated
 * at the deadline's own instant `at`, and the client is offered to be passed on to the board.
 */
export const missContact = action({
  name: 'consultations.miss-contact',
  input: z.object({ subjectId: id, at: instantInput }),
  output: z.object({}),
  load: async ({ db }, { subjectId }) => present(await loadRequest(db, subjectId)),
  permit: isPlatform,
  about: ({ subjectId }) => subjectId,
  async run(context, { at }, request) {
    // The keeper may come when the consultation is over, or with somebody else already.
    const { state, acceptedAt } = request
    if (state !== 'accepted' || acceptedAt === null || Temporal.Instant.compare(acceptedAt, at) > 0) return {}
    const consultation = taken(request)
    await context.announce(
      contactMissed,
      { ...courseOf(consultation), missedAt: iso(at) },
      sidesAndOperators(consultation),
    )
    const wish = { cause: 'contact_missed', reason: null, proposedBy: null, toConsultantId: null } as const
    await offerAnother(context, consultation, wish)
    return {}
  },
})
