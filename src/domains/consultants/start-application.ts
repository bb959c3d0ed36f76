import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { requireChoosable } from './chosen-specialties.ts'
import { recordChanged } from './events.ts'
import { mayApply } from './permissions.ts'
import { insertConsultant, replaceSpecialties } from './queries/records.ts'
import { recordOf } from './record.ts'
import { consultantRecord, practice } from './schemas.ts'

/**
 * The first step of becoming a consultant: what one is consulted about, and in which languages. Nothing is asked of
 * anybody yet. Throws `conflict` for somebody who has taken it already.
 */
export const startApplication = action({
  name: 'consultants.start-application',
  input: practice,
  output: consultantRecord,
  permit: mayApply,
  run: async (context, { specialtyIds, languages, loadLimit }) => {
    const { db, now, actor } = context
    const personId = present(actorId(actor), 'unauthenticated')
    await requireChoosable(context, specialtyIds)
    if (!(await insertConsultant(db, { personId, languages, loadLimit }, now))) throw new Failure('conflict')
    await replaceSpecialties(db, personId, specialtyIds, now)
    await context.announce(recordChanged, { personId }, { people: [personId] })
    return recordOf(context, personId)
  },
})
