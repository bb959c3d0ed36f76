import { z } from 'zod'
import { type Context, view } from '../../platform/action.ts'
import { getPeople, peopleWithRoles } from '../accounts/index.ts'
import { worksAtDesk } from './desk-permissions.ts'
import { colleagueList } from './schemas/desk.ts'

/** Everybody who works at the desk, by name: to whom tickets are given, and who can be mentioned. */
export async function colleagues(context: Context) {
  const people = await getPeople(context, await peopleWithRoles(context, ['agent', 'administrator']))
  return [...people.values()]
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, context.locale))
}

export const listColleagues = view({
  name: 'support.list-colleagues',
  input: z.object({}),
  output: colleagueList,
  permit: worksAtDesk,
  run: async (context) => ({ items: await colleagues(context) }),
})
