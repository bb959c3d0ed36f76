import { z } from 'zod'
import { present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { personNames } from '../accounts/index.ts'
import { answerInTime } from './answer-in-time.ts'
import { offerDeclined } from './events.ts'
import { ownOfferOf } from './loading.ts'
import { passOn } from './pass-on.ts'
import { mayAnswerOwnOffer } from './permissions.ts'
import { closeOffer } from './queries/offers.ts'
import { declineReason, offerView, requestId } from './schemas.ts'
import { about, operators } from './telling.ts'
import { toOfferView } from './view-requests.ts'

/**
 * The consultant declines, with a reason for the operators' eyes; the request goes on at once as the client chose
 * (C5). Throws `offer_lapsed`, `offer_answered`, `request_withdrawn`.
 */
export const declineOffer = action({
  name: 'consultations.decline-offer',
  input: z.object({ ...requestId.shape, reason: declineReason }),
  output: offerView,
  load: ownOfferOf,
  permit: mayAnswerOwnOffer,
  denial: 'not_found',
  about: (input) => input.requestId,
  async run(context, { reason }, { request, offer: loaded }) {
    const offer = present(loaded)
    await answerInTime(context, offer)
    const declined = present(await closeOffer(context.db, offer.id, 'declined', context.now, reason), 'offer_answered')
    await context.announce(
      offerDeclined,
      { ...about(request), offerId: offer.id, consultantId: offer.consultantId, reason },
      { people: [request.clientId, offer.consultantId], roles: operators },
    )
    await passOn(context, request, context.now)
    return toOfferView(context, declined, await personNames(context, [offer.consultantId]))
  },
})
