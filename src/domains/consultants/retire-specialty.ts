import { z } from 'zod'
import { Failure, present } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { specialtyChanged } from './events.ts'
import { mayChangeSpecialties } from './permissions.ts'
import { lockSpecialty, retireFamily, updateSpecialty } from './queries/specialties.ts'
import { specialtyView } from './schemas.ts'

/** Can no longer be chosen, nor can what is below it; requests and consultants that have it keep it. */
export const retireSpecialty = action({
  name: 'consultants.retire-specialty',
  input: z.object({ specialtyId: id }),
  output: specialtyView,
  load: async ({ db }, { specialtyId }) => present(await lockSpecialty(db, specialtyId)),
  permit: mayChangeSpecialties,
  run: async ({ db, now, announce }, { specialtyId }, specialty) => {
    await retireFamily(db, specialtyId, now)
    await announce(specialtyChanged, { specialtyId })
    return { ...specialty, retired: true }
  },
})

/** Can be chosen again. Throws `not_open_for_this` while the one above it is retired. */
export const restoreSpecialty = action({
  name: 'consultants.restore-specialty',
  input: z.object({ specialtyId: id }),
  output: specialtyView,
  load: async ({ db }, { specialtyId }) => present(await lockSpecialty(db, specialtyId)),
  permit: mayChangeSpecialties,
  run: async ({ db, announce }, { specialtyId }, { parentId }) => {
    const parent = parentId === null ? undefined : await lockSpecialty(db, parentId)
    if (parent?.retired === true) throw new Failure('not_open_for_this')
    await announce(specialtyChanged, { specialtyId })
    return present(await updateSpecialty(db, specialtyId, { retiredAt: null }))
  },
})
