import { iso, isoOrNull } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { personNames } from '../accounts/index.ts'
import type { ReassignmentRow } from './queries/reassignments.ts'
import { reassignmentState } from './reassignment.ts'
import type { ReassignmentView } from './schemas/course.ts'

/** Proposals of another consultant as answers show them. */
export async function reassignmentViews(
  context: Context,
  rows: readonly ReassignmentRow[],
): Promise<ReassignmentView[]> {
  const people = rows.flatMap(({ fromConsultantId, toConsultantId }) => [
    fromConsultantId,
    toConsultantId ?? fromConsultantId,
  ])
  const names = await personNames(context, people)
  const person = (id: string) => ({ id, name: names.get(id) ?? '' })
  return rows.map((row) => ({
    id: row.id,
    requestId: row.requestId,
    state: reassignmentState(row),
    cause: row.cause,
    reason: row.reason,
    proposedAt: iso(row.proposedAt),
    from: person(row.fromConsultantId),
    to: row.toConsultantId === null ? null : person(row.toConsultantId),
    answeredAt: isoOrNull(row.consentedAt ?? row.refusedAt ?? row.withdrawnAt),
  }))
}
