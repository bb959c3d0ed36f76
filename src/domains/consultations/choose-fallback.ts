import type { z } from 'zod'
import { Failure, present } from '../../base/errors.ts'
import { action, type Context } from '../../platform/action.ts'
import { rankCandidates } from './candidates.ts'
import { makeOffer } from './make-offer.ts'
import { offerToNext, putOnBoard } from './pass-on.ts'
import { requestOf } from './loading.ts'
import { isClientOf } from './permissions.ts'
import { loadRequest, type RequestRow, stepRequest } from './queries/requests.ts'
import { reachable } from './reachable.ts'
import { chooseFallbackInput, requestView } from './schemas.ts'
import { viewRequest } from './view-requests.ts'

type Choice = z.output<typeof chooseFallbackInput>

/**
 * The client who wished to be asked says how it goes on (C5): to the board, to the next best, or to a consultant of
 * their choice. Throws `not_open_for_this` unless a choice is awaited, `no_qualified_consultant`,
 * `consultant_unavailable`.
 */
export const chooseFallback = action({
  name: 'consultations.choose-fallback',
  input: chooseFallbackInput,
  output: requestView,
  load: requestOf,
  permit: isClientOf,
  denial: 'not_found',
  async run(context, input, request) {
    if (request.state !== 'awaiting_choice') throw new Failure('not_open_for_this')
    await goOn(context, request, input)
    return viewRequest(context, present(await loadRequest(context.db, request.id)))
  },
})

async function goOn(context: Context, request: RequestRow, choice: Choice): Promise<void> {
  if (choice.choice === 'board') return putOnBoard(context, request, context.now)
  if (choice.choice === 'next_best') {
    const [next] = await rankCandidates(context, request)
    return offerToNext(context, request, present(next, 'no_qualified_consultant'))
  }
  if (!(await reachable(context, request, choice.consultantId))) throw new Failure('consultant_unavailable')
  present(await stepRequest(context.db, request.id, 'offer'), 'conflict')
  await makeOffer(context, request, { consultantId: choice.consultantId, chosenBy: 'client' })
}
