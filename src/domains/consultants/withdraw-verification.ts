import { actorId } from '../../base/actor.ts'
import { Failure } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { endVerification } from './end-verification.ts'
import { verificationWithdrawn } from './events.ts'
import { mayDecide } from './permissions.ts'
import { recordOf } from './record.ts'
import { consultantRecord, withdrawInput } from './schemas.ts'
import { theConsultant } from './subjects.ts'

/** Takes a verification back at once: no client sees them any more. Throws `conflict` if there is none. */
export const withdrawVerification = action({
  name: 'consultants.withdraw-verification',
  input: withdrawInput,
  output: consultantRecord,
  load: theConsultant,
  permit: mayDecide,
  about: ({ personId }) => personId,
  run: async (context, { personId, reason, note = null }, consultant) => {
    if (consultant.verifiedAt === null) throw new Failure('conflict')
    const { now, actor } = context
    await endVerification(context, personId, {
      decision: 'withdrawn',
      at: now,
      decidedBy: actorId(actor),
      reason,
      note,
    })
    const audience = { people: [personId], roles: ['administrator'] } as const
    await context.announce(verificationWithdrawn, { personId, reason, note }, audience)
    return recordOf(context, personId)
  },
})
