import { Failure, present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { m } from '../../messages/messages.js'
import { action, type Context } from '../../platform/action.ts'
import { isDuplicate } from '../../platform/transact.ts'
import { specialtyChanged } from './events.ts'
import { mayChangeSpecialties } from './permissions.ts'
import { insertSpecialties, lockSpecialty, nextPosition } from './queries/specialties.ts'
import { addSpecialtyInput, specialtyView } from './schemas.ts'

/** A new specialty, of the first level or below one of it. Throws `invalid_input` for a third level or a slug in use. */
export const addSpecialty = action({
  name: 'consultants.add-specialty',
  input: addSpecialtyInput,
  output: specialtyView,
  permit: mayChangeSpecialties,
  run: async (context, { parentId, slug, name, position, licenceRequired }) => {
    const { db, now } = context
    await requireFirstLevel(context, parentId)
    const row = { id: newId(now), parentId, slug, name: JSON.stringify(name), licenceRequired }
    try {
      const [added] = await insertSpecialties(db, [
        { ...row, position: position ?? (await nextPosition(db, parentId)) },
      ])
      await context.announce(specialtyChanged, { specialtyId: row.id })
      return present(added, 'internal')
    } catch (error) {
      if (!isDuplicate(error, 'specialties_slug_key')) throw error
      const message = m.consultants_slug_in_use({}, { locale: context.locale })
      throw new Failure('invalid_input', [{ path: 'slug', code: 'slug_in_use', message }])
    }
  },
})

async function requireFirstLevel({ db, locale }: Context, parentId: string | null): Promise<void> {
  if (parentId === null) return
  const parent = await lockSpecialty(db, parentId)
  if (parent !== undefined && parent.parentId === null && !parent.retired) return
  const message = m.consultants_unknown_specialty({}, { locale })
  throw new Failure('invalid_input', [{ path: 'parentId', code: 'unknown_specialty', message }])
}
