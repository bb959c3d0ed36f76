import type { Instant } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { commitmentsOf } from '../commitments/index.ts'
import { latestEndedOffers } from './queries/consultants.ts'

/** Of each consultant so many of the latest offers tell how they answer. */
const latest = 30

export type Answers = {
  /** Offers that ended: answered, or lapsed. Withdrawn ones tell nothing. */
  readonly offered: number
  /** How much of C4 had elapsed at each answer, accepting and declining alike: business hours, ascending. */
  readonly hours: readonly number[]
}

/** How consultants answered the latest offers that ended since an instant; the median is the middle of `hours`. */
export async function answersOf(context: Context, consultantIds: readonly string[], since: Instant) {
  const ended = await latestEndedOffers(context.db, consultantIds, since, latest)
  const answered = ended.filter(({ outcome }) => outcome !== 'lapsed').map(({ id }) => id)
  const elapsed = await elapsedAt(context, answered)
  return (consultantId: string): Answers => {
    const own = ended.filter((offer) => offer.consultantId === consultantId)
    const hours = own.flatMap(({ id }) => elapsed.get(id) ?? [])
    return { offered: own.length, hours: hours.toSorted((a, b) => a - b) }
  }
}

/** By offer: the business hours of C4 that had passed when it was answered. */
export async function elapsedAt(context: Context, offerIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const promises = await commitmentsOf(context, offerIds)
  return new Map(
    promises
      .filter(({ clause, metAt, target }) => clause === 'C4' && metAt !== null && target.unit === 'businessHour')
      .map(({ subjectId, elapsedShare, target }) => [subjectId, elapsedShare * target.amount]),
  )
}
