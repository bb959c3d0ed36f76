import { z } from 'zod'
import { present } from '../../base/errors.ts'
import { type Instant, iso } from '../../base/time.ts'
import { type Context, view } from '../../platform/action.ts'
import { agreementAt, agreementByVersion, type AgreementRow } from './queries.ts'
import { type AgreementView, agreementView, clauseTargets } from './schemas.ts'

/** The version of the agreement that binds whoever starts something at `at` (G9). */
export async function agreementInForce(context: Context, at: Instant): Promise<AgreementView> {
  return toView(present(await agreementAt(context.db, at)))
}

/** One version of the agreement: a clock keeps the one under which it started (G9). Throws `not_found`. */
export async function agreementOf(context: Context, version: number): Promise<AgreementView> {
  return toView(present(await agreementByVersion(context.db, version)))
}

const toView = (row: AgreementRow): AgreementView => ({
  version: row.version,
  effectiveAt: iso(row.effectiveAt),
  reviewedAt: iso(row.reviewedAt),
  calendarId: row.calendarId,
  clauses: clauseTargets.parse(row.clauses),
})

/** The agreement as it binds now; anyone may read what is promised. */
export const getAgreement = view({
  name: 'agreements.get-agreement',
  input: z.object({}),
  output: agreementView,
  permit: () => true,
  run: (context) => agreementInForce(context, context.now),
})
