import { present } from '../../base/errors.ts'
import { type Instant, iso } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { rankCandidates } from './candidates.ts'
import { choiceNeeded, requestListed } from './events.ts'
import { makeOffer } from './make-offer.ts'
import { type RequestRow, stepRequest } from './queries/requests.ts'
import type { Ranked } from './ranking.ts'
import { afterRefusal } from './request.ts'
import { about, boardReaders, operators } from './telling.ts'

/** What follows when an offer was declined or has lapsed `at` an instant, as the client chose when sending (C5). */
export async function passOn(context: Context, request: RequestRow, at: Instant): Promise<void> {
  const [next] = request.fallback === 'next_best' ? await rankCandidates(context, request) : []
  const step = afterRefusal(request.fallback, next !== undefined)
  if (step === 'offer' && next !== undefined) await offerToNext(context, request, next)
  else if (step === 'ask') await askClient(context, request, at)
  else await putOnBoard(context, request, at)
}

/** Throws `conflict` when the request has moved on meanwhile, as the other steps here do. */
export async function offerToNext(context: Context, request: RequestRow, next: Ranked): Promise<void> {
  present(await stepRequest(context.db, request.id, 'offer'), 'conflict')
  await makeOffer(context, request, { consultantId: next.personId, chosenBy: 'ranking', reasons: next.reasons })
}

/** On the board since `at`: for a lapsed offer the deadline's own instant, however late the keeper came. */
export async function putOnBoard(context: Context, request: RequestRow, at: Instant): Promise<void> {
  present(await stepRequest(context.db, request.id, 'list', { listedAt: at }), 'conflict')
  await announceListing(context, request, at)
}

export const announceListing = (context: Context, request: RequestRow, listedAt: Instant): Promise<void> =>
  context.announce(
    requestListed,
    { ...about(request), listedAt: iso(listedAt) },
    { people: [request.clientId], roles: boardReaders },
  )

async function askClient(context: Context, request: RequestRow, at: Instant): Promise<void> {
  present(await stepRequest(context.db, request.id, 'ask', { choiceNeededAt: at }), 'conflict')
  await context.announce(choiceNeeded, about(request), { people: [request.clientId], roles: operators })
}
