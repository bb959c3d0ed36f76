import { Failure } from '../../base/errors.ts'
import { m } from '../../messages/messages.js'
import type { Context } from '../../platform/action.ts'
import { selectSpecialties } from './queries/specialties.ts'

/**
 * Refuses specialties that do not exist, or that were retired before this consultant chose them.
 * Throws `invalid_input` naming them.
 */
export async function requireChoosable(
  { db, locale }: Context,
  wanted: readonly string[],
  held: readonly string[] = [],
): Promise<void> {
  const choosable = new Set([...held, ...(await selectSpecialties(db, false)).map(({ id }) => id)])
  const faults = wanted.flatMap((id, index) => (choosable.has(id) ? [] : [index]))
  if (faults.length === 0) return
  const message = m.consultants_unknown_specialty({}, { locale })
  throw new Failure(
    'invalid_input',
    faults.map((index) => ({ path: `specialtyIds.${index}`, code: 'unknown_specialty', message })),
  )
}
