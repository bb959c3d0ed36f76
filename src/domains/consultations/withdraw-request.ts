import { Failure, present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { requestWithdrawn } from './events.ts'
import { cancelCommitment } from '../commitments/index.ts'
import { requestOf } from './loading.ts'
import { isClientOf } from './permissions.ts'
import { closeOffer, openOffer } from './queries/offers.ts'
import { stepRequest } from './queries/requests.ts'
import { allows } from './request.ts'
import { requestId, requestView } from './schemas.ts'
import { about, boardReaders } from './telling.ts'
import { viewRequest } from './view-requests.ts'

/** The client takes a request back, until somebody has accepted it. Throws `not_open_for_this` after that. */
export const withdrawRequest = action({
  name: 'consultations.withdraw-request',
  input: requestId,
  output: requestView,
  load: requestOf,
  permit: isClientOf,
  denial: 'not_found',
  async run(context, _input, request) {
    if (request.state === 'withdrawn') return viewRequest(context, request)
    if (!allows('withdraw', request.state)) throw new Failure('not_open_for_this')
    const { db, now } = context
    const offer = await openOffer(db, request.id)
    if (offer !== undefined) {
      await cancelCommitment(context, { subjectId: offer.id, clause: 'C4', reason: 'request_withdrawn' })
      present(await closeOffer(db, offer.id, 'withdrawn', now), 'conflict')
    }
    const withdrawn = present(await stepRequest(db, request.id, 'withdraw', { withdrawnAt: now }), 'not_open_for_this')
    const offeredTo = offer?.consultantId ?? null
    await context.announce(
      requestWithdrawn,
      { ...about(request), offeredTo },
      { people: offeredTo === null ? [request.clientId] : [request.clientId, offeredTo], roles: boardReaders },
    )
    return viewRequest(context, withdrawn)
  },
})
