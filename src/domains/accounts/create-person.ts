import { hashPassword } from 'better-auth/crypto'
import { Failure } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { isDuplicate } from '../../platform/transact.ts'
import { personChanged } from './events.ts'
import { mayCreatePeople } from './permissions.ts'
import { toPersonView } from './person.ts'
import { insertPassword, insertPerson } from './queries/people.ts'
import { createPersonInput, personView } from './schemas.ts'

/**
 * Makes a person whose address counts as verified: by an administrator, or for demonstration data and tests.
 * Throws `email_in_use`.
 */
export const createPerson = action({
  name: 'accounts.create-person',
  input: createPersonInput,
  output: personView,
  permit: mayCreatePeople,
  async run(context, { password, ...person }) {
    try {
      const row = await insertPerson(context, { id: newId(context.now), ...person })
      if (password !== undefined) {
        const hash = await hashPassword(password)
        await insertPassword(context, { id: newId(context.now), personId: row.id, hash })
      }
      await context.announce(personChanged, { personId: row.id })
      return toPersonView(row)
    } catch (error) {
      if (isDuplicate(error, 'people_email_key')) throw new Failure('email_in_use')
      throw error
    }
  },
})
