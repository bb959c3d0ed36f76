import { action } from '../../platform/action.ts'
import { recordChanged } from './events.ts'
import { mayChangeOwn } from './permissions.ts'
import { updateConsultant } from './queries/records.ts'
import { recordOf } from './record.ts'
import { consultantRecord, profiles, writeProfileInput } from './schemas.ts'
import { theConsultant } from './subjects.ts'

/** What a consultant says of themselves in one language; it replaces what stood there. */
export const writeProfile = action({
  name: 'consultants.write-profile',
  input: writeProfileInput,
  output: consultantRecord,
  load: theConsultant,
  permit: mayChangeOwn,
  denial: 'not_found',
  about: ({ personId }) => personId,
  run: async (context, { personId, language, headline, biography }, consultant) => {
    const written = { ...profiles.parse(consultant.profiles), [language]: { headline, biography } }
    await updateConsultant(context.db, personId, { profiles: JSON.stringify(written) })
    await context.announce(recordChanged, { personId }, { people: [personId] })
    return recordOf(context, personId)
  },
})
