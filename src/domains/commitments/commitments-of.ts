import type { Context } from '../../platform/action.ts'
import { commitmentsOfSubjects } from './queries.ts'
import type { CommitmentView } from './schemas.ts'
import { viewsOf } from './view.ts'

/** Every clock of these things, whatever became of it; the latest start first. */
export async function commitmentsOf(context: Context, subjectIds: readonly string[]): Promise<CommitmentView[]> {
  return viewsOf(context, await commitmentsOfSubjects(context.db, subjectIds))
}
