import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import type { Context } from '../../platform/action.ts'
import { type OfferRow, offerTo, openOffer } from './queries/offers.ts'
import { loadRequest, type RequestRow } from './queries/requests.ts'

type ByRequest = { readonly requestId: string }

/** The request that a verb is about. Nothing is locked: verbs settle their races in their WHERE. Throws `not_found`. */
export const requestOf = async ({ db }: Context, { requestId }: ByRequest): Promise<RequestRow> =>
  present(await loadRequest(db, requestId))

/** The same, and the offer of it that the caller had, if any. */
export async function ownOfferOf(
  context: Context,
  input: ByRequest,
): Promise<{ request: RequestRow; offer: OfferRow | undefined }> {
  const request = await requestOf(context, input)
  const me = actorId(context.actor)
  return { request, offer: me === null ? undefined : await offerTo(context.db, request.id, me) }
}

/** The same, and who is being asked just now. */
export async function requestAndOffered(
  context: Context,
  input: ByRequest,
): Promise<RequestRow & { offeredTo: string | null }> {
  const request = await requestOf(context, input)
  return { ...request, offeredTo: (await openOffer(context.db, request.id))?.consultantId ?? null }
}
