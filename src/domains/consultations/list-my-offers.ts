import { actorId, hasRole } from '../../base/actor.ts'
import { toPage } from '../../base/page.ts'
import { view } from '../../platform/action.ts'
import { requestsByIds } from './queries/lists.ts'
import { offersToConsultant } from './queries/offers.ts'
import { ownOfferPage, ownOfferQuery } from './schemas.ts'
import { toOwnOffer } from './own-offer.ts'
import { specialtyNames } from './view-requests.ts'
import { personNames } from '../accounts/index.ts'
import { commitmentsOf } from '../commitments/index.ts'

/**
 * What a consultant is asked to take, with the instant by which they answer (C4); or what they answered or let lapse.
 * Of a request that was answered otherwise they read subject and outcome alone.
 */
export const listMyOffers = view({
  name: 'consultations.list-my-offers',
  input: ownOfferQuery,
  output: ownOfferPage,
  permit: (actor) => hasRole(actor, 'consultant'),
  async run(context, { state, cursor, limit }) {
    const { db, actor } = context
    const rows = await offersToConsultant(db, actorId(actor) ?? '', { open: state === 'open', cursor, limit })
    const requests = new Map(
      (
        await requestsByIds(
          db,
          rows.map(({ requestId }) => requestId),
        )
      ).map((row) => [row.id, row]),
    )
    const promises = await commitmentsOf(
      context,
      rows.map(({ id }) => id),
    )
    const names = await personNames(
      context,
      [...requests.values()].map(({ clientId }) => clientId),
    )
    const specialties = await specialtyNames(context)
    return toPage(
      rows.filter(({ requestId }) => requests.has(requestId)),
      limit,
      ({ id }) => id,
      (offer) => toOwnOffer(offer, requests, { names, specialties, promises }),
    )
  },
})
