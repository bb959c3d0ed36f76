import { z } from 'zod'
import { present } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { instantInput, iso } from '../../base/time.ts'
import { action } from '../../platform/action.ts'
import { offerLapsed } from './events.ts'
import { passOn } from './pass-on.ts'
import { isPlatform } from './permissions.ts'
import { closeOffer, loadOffer } from './queries/offers.ts'
import { loadRequest } from './queries/requests.ts'
import { about, operators } from './telling.ts'

/**
 * What C4's deadline does: silence until then lets the offer lapse, at the deadline's own instant `at`, and the
 * request goes on as the client chose in the same transaction (C5). An offer that was answered is left alone.
 */
export const lapseOffer = action({
  name: 'consultations.lapse-offer',
  input: z.object({ subjectId: id, at: instantInput }),
  output: z.object({}),
  load: async ({ db }, { subjectId }) => present(await loadOffer(db, subjectId)),
  permit: isPlatform,
  about: ({ subjectId }) => subjectId,
  async run(context, { at }, offer) {
    const lapsed = await closeOffer(context.db, offer.id, 'lapsed', at)
    if (lapsed === undefined) return {}
    const request = present(await loadRequest(context.db, offer.requestId))
    await context.announce(
      offerLapsed,
      { ...about(request), offerId: offer.id, consultantId: offer.consultantId, lapsedAt: iso(at) },
      { people: [request.clientId, offer.consultantId], roles: operators },
    )
    await passOn(context, request, at)
    return {}
  },
})
