import { Failure, present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { rolesChanged } from './events.ts'
import { maySetRoles } from './permissions.ts'
import { toPersonView } from './person.ts'
import { lockAdministrators, personForUpdate, updatePerson } from './queries/people.ts'
import { personView, setRolesInput } from './schemas.ts'

/** Gives a person exactly these roles; it acts at their next request. Throws `last_administrator`. */
export const setRoles = action({
  name: 'accounts.set-roles',
  input: setRolesInput,
  output: personView,
  permit: maySetRoles,
  async run(context, { personId, roles }) {
    const administrators = await lockAdministrators(context)
    present(await personForUpdate(context, personId))
    const others = administrators.filter((id) => id !== personId)
    if (others.length === 0 && !roles.includes('administrator')) throw new Failure('last_administrator')
    const person = toPersonView(await updatePerson(context, personId, { roles: [...new Set(roles)] }))
    await context.announce(rolesChanged, { personId, roles: person.roles }, { people: [personId] })
    return person
  },
})
