import { present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { specialtyChanged } from './events.ts'
import { mayChangeSpecialties } from './permissions.ts'
import { lockSpecialty, updateSpecialty } from './queries/specialties.ts'
import { changeSpecialtyInput, specialtyView } from './schemas.ts'

/**
 * Names, place and whether a licence is required. The last holds for verifications to come; those that stand, stand
 * to their end.
 */
export const changeSpecialty = action({
  name: 'consultants.change-specialty',
  input: changeSpecialtyInput,
  output: specialtyView,
  load: async ({ db }, { specialtyId }) => present(await lockSpecialty(db, specialtyId)),
  permit: mayChangeSpecialties,
  run: async ({ db, announce }, { specialtyId, name, position, licenceRequired }, before) => {
    const change = {
      name: JSON.stringify(name ?? before.name),
      position: position ?? before.position,
      licenceRequired: licenceRequired ?? before.licenceRequired,
    }
    await announce(specialtyChanged, { specialtyId })
    return present(await updateSpecialty(db, specialtyId, change))
  },
})
