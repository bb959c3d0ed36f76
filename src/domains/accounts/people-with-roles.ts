import type { Role } from '../../base/actor.ts'
import type { Context } from '../../platform/action.ts'
import { idsWithRoles } from './queries/people.ts'

/** Everybody with one of these roles who is not suspended: whom to tell what concerns a role. */
export const peopleWithRoles = (context: Context, roles: readonly Role[]): Promise<string[]> =>
  idsWithRoles(context, roles)
