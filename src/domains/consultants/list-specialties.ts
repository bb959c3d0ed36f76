import { z } from 'zod'
import { view } from '../../platform/action.ts'
import { selectSpecialties } from './queries/specialties.ts'
import { specialtyList } from './schemas.ts'

/** The two-level list, open to everybody: without what was retired, unless asked for. */
export const listSpecialties = view({
  name: 'consultants.list-specialties',
  input: z.object({ retired: z.stringbool().or(z.boolean()).default(false) }),
  output: specialtyList,
  permit: () => true,
  run: async ({ db }, { retired }) => ({ items: await selectSpecialties(db, retired) }),
})
