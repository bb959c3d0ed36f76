import { actorId } from '../../base/actor.ts'
import { Failure } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { consultantRefused } from './events.ts'
import { mayDecide } from './permissions.ts'
import { insertDecision, updateConsultant } from './queries/records.ts'
import { recordOf } from './record.ts'
import { consultantRecord, refuseInput } from './schemas.ts'
import { theConsultant } from './subjects.ts'

/**
 * Refuses what somebody asked for, with a reason and words for them. An earlier verification stands.
 * Throws `conflict` if nothing waits for a decision.
 */
export const refuseConsultant = action({
  name: 'consultants.refuse-consultant',
  input: refuseInput,
  output: consultantRecord,
  load: theConsultant,
  permit: mayDecide,
  about: ({ personId }) => personId,
  run: async (context, { personId, reason, note = null }, consultant) => {
    const { db, now, actor } = context
    if (consultant.awaitingSince === null) throw new Failure('conflict')
    const stillVerified = consultant.verifiedAt !== null
    await insertDecision(db, {
      id: newId(now),
      personId,
      decision: 'refused',
      at: now,
      decidedBy: actorId(actor),
      expiresOn: null,
      reason,
      note,
    })
    await updateConsultant(db, personId, {
      awaitingSince: null,
      ...(stillVerified ? {} : { lastDecision: 'refused' as const }),
    })
    const audience = { people: [personId], roles: ['administrator'] } as const
    await context.announce(consultantRefused, { personId, reason, note, stillVerified }, audience)
    return recordOf(context, personId)
  },
})
