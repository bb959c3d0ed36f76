import { Failure } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { requireChoosable } from './chosen-specialties.ts'
import { recordChanged } from './events.ts'
import { mayPrepare } from './permissions.ts'
import { insertConsultant, replaceSpecialties, updateConsultant } from './queries/records.ts'
import { recordOf } from './record.ts'
import { consultantRecord, prepareApplicationInput } from './schemas.ts'

/**
 * What an administrator knows of somebody whom they invite, for that person to complete: nothing is asked of anybody,
 * and nobody is verified by it. Throws `conflict` for somebody who is on the way already.
 */
export const prepareApplication = action({
  name: 'consultants.prepare-application',
  input: prepareApplicationInput,
  output: consultantRecord,
  permit: mayPrepare,
  about: ({ personId }) => personId,
  run: async (context, { personId, specialtyIds, languages, loadLimit, language, headline }) => {
    const { db, now } = context
    await requireChoosable(context, specialtyIds)
    if (!(await insertConsultant(db, { personId, languages, loadLimit }, now))) throw new Failure('conflict')
    await replaceSpecialties(db, personId, specialtyIds, now)
    if (headline !== undefined)
      await updateConsultant(db, personId, { profiles: JSON.stringify({ [language]: { headline, biography: '' } }) })
    await context.announce(recordChanged, { personId }, { people: [personId] })
    return recordOf(context, personId)
  },
})
