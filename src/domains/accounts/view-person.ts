import { z } from 'zod'
import { present } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { view } from '../../platform/action.ts'
import { mayAdministerPeople } from './permissions.ts'
import { toPersonView } from './person.ts'
import { personById } from './queries/people.ts'
import { personView } from './schemas.ts'

/** One person, for administrators. */
export const viewPerson = view({
  name: 'accounts.view-person',
  input: z.object({ personId: id }),
  output: personView,
  permit: mayAdministerPeople,
  run: async (context, { personId }) => toPersonView(present(await personById(context, personId))),
})
