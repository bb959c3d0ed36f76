import type { Instant } from '../../base/time.ts'
import type { ConsultantState, Decision, DocumentKind, DocumentView, Requirement } from './schemas.ts'

/** Where the days of documents begin and end. */
export const documentTimeZone = 'Asia/Riyadh'

/** Days before the end of a verification at which the consultant is warned. */
export const warningDays = [30, 7] as const

/** The day on which an instant falls, where documents count their days. */
export const dayOf = (at: Instant): string => at.toZonedDateTimeISO(documentTimeZone).toPlainDate().toString()

/** The first instant after a day (`YYYY-MM-DD`), where documents count their days. */
export const endOfDay = (day: string): Instant =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(documentTimeZone).toInstant()

type Standing = {
  readonly awaitingSince: Instant | null
  readonly lastDecision: Decision | null
  readonly verifiedUntil: Instant | null
}

/** Where a consultant stands at an instant: an end that nobody has taken note of yet is an end all the same. */
export function stateOf({ awaitingSince, lastDecision, verifiedUntil }: Standing, at: Instant): ConsultantState {
  if (verifiedUntil !== null && Temporal.Instant.compare(verifiedUntil, at) > 0) return 'verified'
  if (awaitingSince !== null) return 'awaiting'
  if (lastDecision === 'verified') return 'expired'
  return lastDecision ?? 'preparing'
}

type Held = { readonly id: string; readonly parentId: string | null; readonly licenceRequired: boolean }
type Proof = {
  readonly kind: DocumentKind
  readonly specialtyId: string | null
  readonly expiresOn: string | null
  readonly acceptedAt: Instant | null
}

/** What must be proven to be verified with these specialties: who one is, and each licence that the law asks for. */
export function requirementsOf(specialties: readonly Held[]): Requirement[] {
  const licences = specialties.filter(({ licenceRequired }) => licenceRequired)
  // A licence for the specialty above covers the one below, if that one is held too.
  const own = licences.filter(({ parentId }) => !licences.some(({ id }) => id === parentId))
  return [{ kind: 'identity' }, ...own.map(({ id }) => ({ kind: 'licence' as const, specialtyId: id }))]
}

/**
 * What of it is still unproven on a day, and otherwise the last day on which everything is proven: the earliest
 * of the required documents' expiry dates, each taken from the document of its kind that lasts longest.
 */
export function proven(
  specialties: readonly Held[],
  documents: readonly Proof[],
  today: string,
): { missing: Requirement[]; longestExpiry: string | null } {
  const parents = new Map(specialties.map(({ id, parentId }) => [id, parentId]))
  const expiries = requirementsOf(specialties).map((requirement) => {
    const proofs = documents.filter((document) => proves(document, requirement, parents))
    const days = proofs.flatMap(({ expiresOn }) => (expiresOn !== null && expiresOn >= today ? [expiresOn] : []))
    return { requirement, expiresOn: days.toSorted().at(-1) }
  })
  const missing = expiries.flatMap(({ requirement, expiresOn }) => (expiresOn === undefined ? [requirement] : []))
  const earliest = expiries.flatMap(({ expiresOn }) => expiresOn ?? []).toSorted()[0]
  return { missing, longestExpiry: missing.length > 0 ? null : (earliest ?? null) }
}

function proves(document: Proof, requirement: Requirement, parents: ReadonlyMap<string, string | null>): boolean {
  if (document.acceptedAt === null || document.kind !== requirement.kind) return false
  if (requirement.kind === 'identity') return true
  const { specialtyId } = requirement
  return document.specialtyId === specialtyId || document.specialtyId === parents.get(specialtyId)
}

type Reviewed = {
  readonly acceptedAt: Instant | null
  readonly refusedAt: Instant | null
  readonly expiresOn: string | null
}

/** Where a document stands on a day. */
export function documentState({ acceptedAt, refusedAt, expiresOn }: Reviewed, today: string): DocumentView['state'] {
  if (refusedAt !== null) return 'refused'
  if (expiresOn !== null && expiresOn < today) return 'expired'
  return acceptedAt === null ? 'awaiting' : 'accepted'
}

/** The warning that is due at an instant before the end of a verification: its days, or null if none is new. */
export function dueWarning(verifiedUntil: Instant, warned: number | null, at: Instant): number | null {
  const due = warningDays.filter(
    (days) => Temporal.Instant.compare(verifiedUntil.subtract({ hours: 24 * days }), at) <= 0,
  )
  const nearest = due.length === 0 ? null : Math.min(...due)
  return nearest !== null && (warned === null || nearest < warned) ? nearest : null
}
