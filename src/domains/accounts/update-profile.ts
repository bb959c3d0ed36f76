import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { isSignedIn } from './permissions.ts'
import { toPersonView } from './person.ts'
import { updatePerson } from './queries/people.ts'
import { personView, updateProfileInput } from './schemas.ts'

/** Changes one's own name, language or time zone; what is not named stays. */
export const updateProfile = action({
  name: 'accounts.update-profile',
  input: updateProfileInput,
  output: personView,
  permit: isSignedIn,
  async run(context, { name, locale, timeZone }) {
    const row = await updatePerson(context, present(actorId(context.actor)), {
      ...(name === undefined ? {} : { name }),
      ...(locale === undefined ? {} : { locale }),
      ...(timeZone === undefined ? {} : { timeZone }),
    })
    return toPersonView(row)
  },
})
