import { type ErrorCode, Failure } from '../../base/errors.ts'
import type { Context } from '../../platform/action.ts'
import { commitmentsOf, meetCommitment } from '../commitments/index.ts'
import type { OfferOutcome } from './offer.ts'
import type { OfferRow } from './queries/offers.ts'

const refusals: Record<OfferOutcome, ErrorCode> = {
  accepted: 'offer_answered',
  declined: 'offer_answered',
  lapsed: 'offer_lapsed',
  withdrawn: 'request_withdrawn',
}

/**
 * Meets the promise of an answer (C4), if the offer still waits for one and its deadline has not passed; the keeper
 * may be late, an answer may not. Locks the commitment, so that an answer and the deadline never both happen.
 * Throws `offer_lapsed`, `offer_answered`, `request_withdrawn`.
 */
export async function answerInTime(context: Context, offer: OfferRow): Promise<void> {
  if (offer.outcome !== null) throw new Failure(refusals[offer.outcome])
  const [promised] = await commitmentsOf(context, [offer.id])
  const due = promised?.dueAt ?? null
  if (due !== null && Temporal.Instant.compare(context.now, Temporal.Instant.from(due)) > 0) {
    throw new Failure('offer_lapsed')
  }
  await meetCommitment(context, { subjectId: offer.id, clause: 'C4' })
}
