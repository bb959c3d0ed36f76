import type { Context } from '../../platform/action.ts'
import { updateBeneficiary, updateResponsible } from './queries.ts'

/** Somebody else must keep what is still owed for a thing; reminders go to them from now on. Null is nobody yet. */
export const handOver = (context: Context, subjectId: string, responsibleId: string | null): Promise<void> =>
  updateResponsible(context.db, subjectId, responsibleId)

/** Another account of the same person is owed what was promised for a thing. */
export const oweTo = (context: Context, subjectId: string, beneficiaryId: string): Promise<void> =>
  updateBeneficiary(context.db, subjectId, beneficiaryId)
