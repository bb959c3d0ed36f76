import type { Context } from '../../platform/action.ts'
import { commitmentsOf } from '../commitments/index.ts'

/** How much of C4 had elapsed when each of these offers was answered: business hours, ascending. */
export async function answerTimes(context: Context, offerIds: readonly string[]): Promise<number[]> {
  const promises = await commitmentsOf(context, offerIds)
  return promises
    .filter(({ clause, metAt, target }) => clause === 'C4' && metAt !== null && target.unit === 'businessHour')
    .map(({ elapsedShare, target }) => elapsedShare * target.amount)
    .toSorted((a, b) => a - b)
}
