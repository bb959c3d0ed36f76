import type { Context } from '../../platform/action.ts'
import type { Qualification, Qualified } from './qualified.ts'
import { type QualifiedQuestion, selectQualification, selectQualified } from './queries/qualified.ts'

/**
 * Everybody qualified for a specialty and language at an instant (C2): verified and not expired, not suspended,
 * with the specialty or the one above it. Load is for the caller to compare with `loadLimit`; the absent are
 * in the answer, and marked. With `personId`, that person or nobody.
 */
export const qualifiedConsultants = (context: Context, question: QualifiedQuestion): Promise<Qualified[]> =>
  selectQualified(context.db, question)

/** What one person may take up at an instant; null when they are offered nothing. For the board of one consultant. */
export const qualificationOf = async (
  context: Context,
  personId: string,
  at = context.now,
): Promise<Qualification | null> => (await selectQualification(context.db, personId, at)) ?? null
