import { actorId, isOperator } from '../../base/actor.ts'
import { Failure } from '../../base/errors.ts'
import { view } from '../../platform/action.ts'
import { qualificationOf } from '../consultants/index.ts'
import { toBoardItem } from './board-item.ts'
import { requestOf } from './loading.ts'
import { mayTakeFromBoard } from './permissions.ts'
import { boardItem, requestId } from './schemas.ts'
import { specialtyNames } from './view-requests.ts'

/**
 * One request of the board, for those qualified for it and operators. Throws `request_taken` or `request_withdrawn`
 * for one that has left the board, `not_found` for any other.
 */
export const getBoardRequest = view({
  name: 'consultations.get-board-request',
  input: requestId,
  output: boardItem,
  load: requestOf,
  permit: (actor, request) => isOperator(actor) || mayTakeFromBoard(actor, request),
  denial: 'not_found',
  async run(context, _input, request) {
    if (!isOperator(context.actor)) {
      const mine = await qualificationOf(context, actorId(context.actor) ?? '')
      const fits =
        mine?.specialtyIds.includes(request.specialtyId) === true && mine.languages.includes(request.language)
      if (!fits || request.listedAt === null) throw new Failure('not_found')
    }
    if (request.state === 'withdrawn') throw new Failure('request_withdrawn')
    if (request.state !== 'on_board') throw new Failure('request_taken')
    return toBoardItem(request, await specialtyNames(context))
  },
})
