import type { Context } from '../../platform/action.ts'
import { newId } from '../../base/ids.ts'
import { insertDecision, updateConsultant } from './queries/records.ts'
import type { Decision } from './schemas.ts'

type End = {
  readonly decision: Extract<Decision, 'withdrawn' | 'expired'>
  readonly at: Context['now']
  readonly decidedBy: string | null
  readonly reason: string | null
  readonly note: string | null
}

/**
 * The verification of a consultant is over, and why is kept. Their role stays: what they have accepted they still
 * handle, unless an operator reassigns it.
 */
export async function endVerification({ db, now }: Context, personId: string, end: End): Promise<void> {
  await insertDecision(db, { id: newId(now), personId, expiresOn: null, ...end })
  await updateConsultant(db, personId, {
    lastDecision: end.decision,
    verifiedAt: null,
    verifiedBy: null,
    verificationExpiresOn: null,
    verifiedUntil: null,
    warnedDays: null,
  })
}
