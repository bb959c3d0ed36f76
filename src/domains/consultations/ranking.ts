import type { RankReason } from './schemas.ts'

/** Somebody qualified for a request, as the ranking sees them. */
export type Candidate = {
  readonly personId: string
  /** Qualified in the specialty itself, or in the one above it. */
  readonly specialtyMatch: 'exact' | 'parent'
  readonly absent: boolean
  /** Requests accepted and not completed, and offers not yet answered. */
  readonly open: number
  readonly loadLimit: number
  /** Offers of the recent past that were answered or lapsed, and those of them answered in time. */
  readonly offered: number
  readonly answeredInTime: number
}

export type Ranked = { readonly personId: string; readonly reasons: readonly RankReason[] }

/**
 * The qualified in the order in which a request is offered to them (C5), and why. Away or full means not at all.
 * The specialty itself comes before the one above it; then free capacity and the record of answers weigh alike;
 * what is still equal is settled by the id, so that the answer never depends on the order of the question.
 */
export function rank(candidates: readonly Candidate[]): Ranked[] {
  return candidates
    .filter(({ absent, open, loadLimit }) => !absent && open < loadLimit)
    .toSorted(
      (a, b) =>
        Number(b.specialtyMatch === 'exact') - Number(a.specialtyMatch === 'exact') ||
        scoreOf(b) - scoreOf(a) ||
        (a.personId < b.personId ? -1 : 1),
    )
    .map((candidate) => ({ personId: candidate.personId, reasons: reasonsOf(candidate) }))
}

/** Between 0 and 2. */
const scoreOf = (candidate: Candidate): number => freeShare(candidate) + reliability(candidate)

const freeShare = ({ open, loadLimit }: Candidate): number => 1 - open / loadLimit

/** Few answers say little: a newcomer stands at a half, and one slip among two weighs less than ten among twenty. */
const reliability = ({ answeredInTime, offered }: Candidate): number => (answeredInTime + 1) / (offered + 2)

const reasonsOf = ({ specialtyMatch, open, loadLimit, offered, answeredInTime }: Candidate): RankReason[] => [
  { kind: 'specialty', match: specialtyMatch },
  { kind: 'load', open, limit: loadLimit },
  { kind: 'record', answeredInTime, offered },
]
