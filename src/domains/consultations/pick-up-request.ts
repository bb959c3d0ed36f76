import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { beginConsultation } from './begin-consultation.ts'
import { requestTaken } from './events.ts'
import { requestOf } from './loading.ts'
import { mayTakeFromBoard } from './permissions.ts'
import { loadRequest, type RequestRow } from './queries/requests.ts'
import { requestId, requestView } from './schemas.ts'
import { about, boardReaders } from './telling.ts'
import { viewRequest } from './view-requests.ts'

/**
 * A qualified consultant takes a request from the board (C2); of many at once one gets it. Contact is promised from
 * now on (C6). Taking again what one has taken changes nothing.
 * Throws `request_taken`, `request_withdrawn`, `not_qualified`, `load_limit_reached`, `not_found` when never listed.
 */
export const pickUpRequest = action({
  name: 'consultations.pick-up-request',
  input: requestId,
  output: requestView,
  load: requestOf,
  permit: mayTakeFromBoard,
  async run(context, _input, request) {
    const me = present(actorId(context.actor))
    if (request.state === 'accepted' && request.consultantId === me) return viewRequest(context, request)
    if (request.state !== 'on_board') throw whyNot(request)
    const begun = await beginConsultation(context, 'pickUp', request, me)
    if (begun === null) throw whyNot(present(await loadRequest(context.db, request.id)))
    await context.announce(
      requestTaken,
      { ...about(request), consultantId: me, dueAt: begun.dueAt },
      { people: [request.clientId, me], roles: boardReaders },
    )
    return viewRequest(context, begun.request)
  },
})

/** A request that never stood on the board is nothing to those who only know the board. */
function whyNot({ state, listedAt }: RequestRow): Failure {
  if (listedAt === null) return new Failure('not_found')
  return new Failure(state === 'withdrawn' ? 'request_withdrawn' : 'request_taken')
}
