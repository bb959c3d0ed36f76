import { Failure } from '../../base/errors.ts'
import type { Context } from '../../platform/action.ts'
import { getPeople } from '../accounts/index.ts'

/** Throws `not_found` unless all of them are agents or administrators. */
export async function requireOperator(context: Context, ...ids: readonly string[]): Promise<void> {
  const people = await getPeople(context, ids)
  const every = ids.every((id) => people.get(id)?.roles.some((role) => role === 'agent' || role === 'administrator'))
  if (!every) throw new Failure('not_found')
}
