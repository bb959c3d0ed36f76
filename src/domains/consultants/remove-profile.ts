import { action } from '../../platform/action.ts'
import { recordChanged } from './events.ts'
import { mayChangeOwn } from './permissions.ts'
import { updateConsultant } from './queries/records.ts'
import { recordOf } from './record.ts'
import { consultantRecord, profiles, removeProfileInput } from './schemas.ts'
import { theConsultant } from './subjects.ts'

/** Takes back what a consultant said of themselves in one language. */
export const removeProfile = action({
  name: 'consultants.remove-profile',
  input: removeProfileInput,
  output: consultantRecord,
  load: theConsultant,
  permit: mayChangeOwn,
  denial: 'not_found',
  about: ({ personId }) => personId,
  run: async (context, { personId, language }, consultant) => {
    const { [language]: _removed, ...kept } = profiles.parse(consultant.profiles)
    await updateConsultant(context.db, personId, { profiles: JSON.stringify(kept) })
    await context.announce(recordChanged, { personId }, { people: [personId] })
    return recordOf(context, personId)
  },
})
