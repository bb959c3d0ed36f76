import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { personChanged } from './events.ts'
import { isSignedIn } from './permissions.ts'
import { toPersonView } from './person.ts'
import { updatePerson } from './queries/people.ts'
import { personView, updateProfileInput } from './schemas.ts'

/** Changes one's own name, language, time zone, how times and numbers are written, or whether the tour is shown. What is not named stays. */
export const updateProfile = action({
  name: 'accounts.update-profile',
  input: updateProfileInput,
  output: personView,
  permit: isSignedIn,
  async run(context, wish) {
    // Kysely leaves out of the statement what is undefined.
    const row = await updatePerson(context, present(actorId(context.actor)), wish)
    if (wish.name !== undefined) await context.announce(personChanged, { personId: row.id })
    return toPersonView(row)
  },
})
