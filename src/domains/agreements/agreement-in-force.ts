import { z } from 'zod'
import { present } from '../../base/errors.ts'
import { type Instant, iso } from '../../base/time.ts'
import { type Context, view } from '../../platform/action.ts'
import { agreementAt } from './queries.ts'
import { type AgreementView, agreementView, clauseTargets } from './schemas.ts'

/** The version of the agreement that binds whoever starts something at `at` (G9). */
export async function agreementInForce(context: Context, at: Instant): Promise<AgreementView> {
  const row = present(await agreementAt(context.db, at))
  return {
    version: row.version,
    effectiveAt: iso(row.effectiveAt),
    reviewedAt: iso(row.reviewedAt),
    calendarId: row.calendarId,
    clauses: clauseTargets.parse(row.clauses),
  }
}

/** The agreement as it binds now; anyone may read what is promised. */
export const getAgreement = view({
  name: 'agreements.get-agreement',
  input: z.object({}),
  output: agreementView,
  permit: () => true,
  run: (context) => agreementInForce(context, context.now),
})
