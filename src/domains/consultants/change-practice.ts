import { action } from '../../platform/action.ts'
import { requireChoosable } from './chosen-specialties.ts'
import { recordChanged } from './events.ts'
import { mayChangeOwn } from './permissions.ts'
import { replaceSpecialties, selectHeldSpecialties, updateConsultant } from './queries/records.ts'
import { recordOf } from './record.ts'
import { changePracticeInput, consultantRecord } from './schemas.ts'
import { theConsultant } from './subjects.ts'

/**
 * Specialties, languages and load limit of a consultant. A specialty that is new to them counts only once an
 * administrator has confirmed it with a verification; those kept stay confirmed.
 */
export const changePractice = action({
  name: 'consultants.change-practice',
  input: changePracticeInput,
  output: consultantRecord,
  load: theConsultant,
  permit: mayChangeOwn,
  denial: 'not_found',
  about: ({ personId }) => personId,
  run: async (context, { personId, specialtyIds, languages, loadLimit }) => {
    const { db, now } = context
    const held = (await selectHeldSpecialties(db, personId)).map(({ id }) => id)
    await requireChoosable(context, specialtyIds, held)
    await updateConsultant(db, personId, { languages, loadLimit })
    await replaceSpecialties(db, personId, specialtyIds, now)
    await context.announce(recordChanged, { personId }, { people: [personId], roles: ['administrator'] })
    return recordOf(context, personId)
  },
})
