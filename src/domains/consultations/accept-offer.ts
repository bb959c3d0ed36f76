import { present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { beginConsultation } from './begin-consultation.ts'
import { offerAccepted } from './events.ts'
import { ownOfferOf } from './loading.ts'
import { mayAnswerOwnOffer } from './permissions.ts'
import { closeOffer } from './queries/offers.ts'
import { requestId, requestView } from './schemas.ts'
import { about, operators } from './telling.ts'
import { viewRequest } from './view-requests.ts'
import { answerInTime } from './answer-in-time.ts'

/**
 * The consultant accepts what they were offered, up to and including the instant at which it is due (C4): their
 * contact with the client is promised from now on (C6). Accepting twice is accepting once.
 * Throws `offer_lapsed`, `offer_answered`, `request_withdrawn`, `not_qualified`, `load_limit_reached`.
 */
export const acceptOffer = action({
  name: 'consultations.accept-offer',
  input: requestId,
  output: requestView,
  load: ownOfferOf,
  permit: mayAnswerOwnOffer,
  denial: 'not_found',
  about: (input) => input.requestId,
  async run(context, _input, { request, offer: loaded }) {
    const offer = present(loaded)
    if (offer.outcome === 'accepted') return viewRequest(context, request)
    await answerInTime(context, offer)
    present(await closeOffer(context.db, offer.id, 'accepted', context.now), 'offer_answered')
    const begun = present(await beginConsultation(context, 'accept', request, offer.consultantId), 'conflict')
    await context.announce(
      offerAccepted,
      { ...about(request), offerId: offer.id, consultantId: offer.consultantId, dueAt: begun.dueAt },
      { people: [request.clientId, offer.consultantId], roles: operators },
    )
    return viewRequest(context, begun.request)
  },
})
