import type { Context } from '../../platform/action.ts'
import type { Clause } from '../agreements/index.ts'
import { holdsReplyOf } from './queries/held.ts'

/**
 * Whether a ticket's response was written by `at`, its deadline, and is only held: it counts when it was written, if it
 * leaves (docs/decisions/0020). Nothing is locked: the keeper, which asks, holds a commitment.
 */
export const isAnswerHeld = async (
  { db }: Context,
  { subjectId, clause, at }: { readonly subjectId: string; readonly clause: Clause; readonly at: string },
): Promise<boolean> => clause.endsWith('.response') && (await holdsReplyOf(db, subjectId, Temporal.Instant.from(at)))
