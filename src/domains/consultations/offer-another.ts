import { newId } from '../../base/ids.ts'
import type { Context } from '../../platform/action.ts'
import type { Consultation } from './consultation.ts'
import { courseOf, reassignmentProposed, sidesAndOperators } from './course-events.ts'
import { insertReassignment, type ReassignmentRow, withdrawReassignment } from './queries/reassignments.ts'

type Wish = Pick<ReassignmentRow, 'cause' | 'reason' | 'proposedBy' | 'toConsultantId'>

/** Offers the client another consultant, or the board; an earlier proposal that nobody answered gives way. */
export async function offerAnother(context: Context, consultation: Consultation, wish: Wish): Promise<ReassignmentRow> {
  const row: ReassignmentRow = {
    ...wish,
    id: newId(context.now),
    requestId: consultation.id,
    proposedAt: context.now,
    fromConsultantId: consultation.consultantId,
    consentedAt: null,
    refusedAt: null,
    withdrawnAt: null,
  }
  await withdrawReassignment(context.db, consultation.id, context.now)
  await insertReassignment(context.db, row)
  const { cause, toConsultantId, proposedBy: byId } = wish
  await context.announce(
    reassignmentProposed,
    { ...courseOf(consultation), reassignmentId: row.id, cause, toConsultantId, byId },
    sidesAndOperators(consultation),
  )
  return row
}
