import { actorId } from '../../base/actor.ts'
import { Failure } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { m } from '../../messages/messages.js'
import { action, type Context } from '../../platform/action.ts'
import { getPerson, setRoles } from '../accounts/index.ts'
import { consultantVerified } from './events.ts'
import { mayDecide } from './permissions.ts'
import { selectDocuments } from './queries/documents.ts'
import { confirmSpecialties, insertDecision, selectHeldSpecialties, updateConsultant } from './queries/records.ts'
import { recordOf } from './record.ts'
import { consultantRecord, verifyInput } from './schemas.ts'
import { theConsultant } from './subjects.ts'
import { dayOf, endOfDay, proven } from './verification.ts'

/**
 * From now on clients see this consultant and requests are offered to them, for all their specialties, to the end of
 * `expiresOn`: by default, and at the latest, the earliest expiry of the required documents (Saudi days).
 * Throws `conflict` if nothing waits for a decision, `invalid_input` while a required document is missing.
 */
export const verifyConsultant = action({
  name: 'consultants.verify-consultant',
  input: verifyInput,
  output: consultantRecord,
  load: theConsultant,
  permit: mayDecide,
  about: ({ personId }) => personId,
  run: async (context, { personId, expiresOn: wanted }, consultant) => {
    const { db, now, actor } = context
    if (consultant.awaitingSince === null) throw new Failure('conflict')
    const expiresOn = await lastDay(context, personId, wanted)
    const decision = { personId, decision: 'verified', at: now, decidedBy: actorId(actor), expiresOn } as const
    await insertDecision(db, { id: newId(now), ...decision, reason: null, note: null })
    await updateConsultant(db, personId, {
      awaitingSince: null,
      lastDecision: 'verified',
      verifiedAt: now,
      verifiedBy: actorId(actor),
      verificationExpiresOn: expiresOn,
      verifiedUntil: endOfDay(expiresOn),
      warnedDays: null,
    })
    await confirmSpecialties(db, personId, now)
    const { roles } = await getPerson(context, personId)
    if (!roles.includes('consultant')) await setRoles.within(context, { personId, roles: [...roles, 'consultant'] })
    await context.announce(
      consultantVerified,
      { personId, expiresOn },
      { people: [personId], roles: ['administrator'] },
    )
    return recordOf(context, personId)
  },
})

async function lastDay({ db, now, locale }: Context, personId: string, wanted: string | undefined): Promise<string> {
  const today = dayOf(now)
  const held = await selectHeldSpecialties(db, personId)
  const { longestExpiry } = proven(held, await selectDocuments(db, personId), today)
  if (longestExpiry === null) {
    const message = m.consultants_document_missing({}, { locale })
    throw new Failure('invalid_input', [{ path: 'documents', code: 'document_missing', message }])
  }
  const day = wanted ?? longestExpiry
  if (day >= today && day <= longestExpiry) return day
  const message = m.consultants_expiry_within({ first: today, last: longestExpiry }, { locale })
  throw new Failure('invalid_input', [{ path: 'expiresOn', code: 'expiry_within', message }])
}
