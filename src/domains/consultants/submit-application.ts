import { z } from 'zod'
import { Failure } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { consultantApplied } from './events.ts'
import { mayChangeOwn } from './permissions.ts'
import { updateConsultant } from './queries/records.ts'
import { recordOf } from './record.ts'
import { consultantRecord } from './schemas.ts'
import { theConsultant } from './subjects.ts'

/**
 * Asks the administrators for a verification: the first, one after a refusal, or one anew when something was added
 * or is about to expire. Throws `conflict` while an earlier one waits.
 */
export const submitApplication = action({
  name: 'consultants.submit-application',
  input: z.object({ personId: id }),
  output: consultantRecord,
  load: theConsultant,
  permit: mayChangeOwn,
  denial: 'not_found',
  about: ({ personId }) => personId,
  run: async (context, { personId }, consultant) => {
    if (consultant.awaitingSince !== null) throw new Failure('conflict')
    await updateConsultant(context.db, personId, { awaitingSince: context.now })
    const anew = consultant.verifiedAt !== null
    await context.announce(consultantApplied, { personId, anew }, { people: [personId], roles: ['administrator'] })
    return recordOf(context, personId)
  },
})
