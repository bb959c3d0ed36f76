import { present } from '../../base/errors.ts'
import { iso, isoOrNull } from '../../base/time.ts'
import type { CommitmentView } from '../commitments/index.ts'
import type { OfferRow } from './queries/offers.ts'
import type { RequestRow } from './queries/requests.ts'
import type { OwnOffer } from './schemas.ts'

type Known = {
  readonly names: ReadonlyMap<string, string>
  readonly specialties: (id: string) => OwnOffer['specialty']
  readonly promises: readonly CommitmentView[]
}

/** An offer as the consultant reads it to whom it was made: all of the request while it is theirs to answer. */
export function toOwnOffer(offer: OfferRow, requests: ReadonlyMap<string, RequestRow>, known: Known): OwnOffer {
  const request = present(requests.get(offer.requestId))
  const open = offer.outcome === null
  return {
    id: offer.id,
    requestId: request.id,
    number: request.number,
    subject: request.subject,
    body: open ? request.body : null,
    language: request.language,
    specialty: known.specialties(request.specialtyId),
    client: open ? { id: request.clientId, name: known.names.get(request.clientId) ?? '' } : null,
    madeAt: iso(offer.madeAt),
    outcome: offer.outcome,
    outcomeAt: isoOrNull(offer.outcomeAt),
    declineReason: offer.declineReason,
    commitment: known.promises.find(({ subjectId }) => subjectId === offer.id) ?? null,
  }
}
