import { present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Context } from '../../platform/action.ts'
import { offerMade } from './events.ts'
import { startCommitment } from '../commitments/index.ts'
import type { ChosenBy } from './offer.ts'
import { insertOffer } from './queries/offers.ts'
import type { RequestRow } from './queries/requests.ts'
import type { RankReason } from './schemas.ts'
import { about, operators } from './telling.ts'

type Choice = { readonly consultantId: string; readonly chosenBy: ChosenBy; readonly reasons?: readonly RankReason[] }

/**
 * Offers a request to one consultant and starts their 4 business hours (C4), now: nobody can answer before they are
 * asked. Returns when the answer is due. Throws `consultant_unavailable` for somebody who was offered it before.
 */
export async function makeOffer(context: Context, request: RequestRow, choice: Choice): Promise<string> {
  const { consultantId, chosenBy, reasons = [] } = choice
  const made = await insertOffer(context.db, {
    id: newId(context.now),
    requestId: request.id,
    consultantId,
    chosenBy,
    rankReasons: JSON.stringify(reasons),
    madeAt: context.now,
  })
  const offer = present(made, 'consultant_unavailable')
  const promised = await startCommitment(context, {
    clause: 'C4',
    subjectKind: 'offer',
    subjectId: offer.id,
    watchers: { responsible: consultantId, beneficiary: request.clientId },
  })
  // Only a pause takes a deadline away, and a commitment that starts has none.
  const dueAt = present(promised.dueAt, 'internal')
  await context.announce(
    offerMade,
    { ...about(request), offerId: offer.id, consultantId, dueAt },
    { people: [consultantId, request.clientId], roles: operators },
  )
  return dueAt
}
