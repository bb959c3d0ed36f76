import { toPage } from '../../base/page.ts'
import { view } from '../../platform/action.ts'
import { mayAdministerPeople } from './permissions.ts'
import { toPersonView } from './person.ts'
import { peopleMatching } from './queries/people.ts'
import { listPeopleInput, peoplePage } from './schemas.ts'

/** Everybody, the newest first, for administrators. */
export const listPeople = view({
  name: 'accounts.list-people',
  input: listPeopleInput,
  output: peoplePage,
  permit: mayAdministerPeople,
  async run(context, input) {
    const rows = await peopleMatching(context, input)
    return toPage(rows, input.limit, (row) => row.id, toPersonView)
  },
})
