import { z } from 'zod'
import { newId } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { maySeedSpecialties } from './permissions.ts'
import { hasSpecialties, insertSpecialties, lockList } from './queries/specialties.ts'
import { defaultSpecialties } from './specialties.ts'

/** The list that a new installation begins with. Does nothing where there is one, however often it is called. */
export const seedSpecialties = action({
  name: 'consultants.seed-specialties',
  input: z.object({}),
  output: z.object({ added: z.int() }),
  permit: maySeedSpecialties,
  run: async ({ db, now }) => {
    await lockList(db)
    if (await hasSpecialties(db)) return { added: 0 }
    const rows = defaultSpecialties.flatMap(({ children, ...top }, position) => {
      const parent = { ...rowOf(top, position), id: newId(now), parentId: null }
      return [parent, ...children.map((child, at) => ({ ...rowOf(child, at), id: newId(now), parentId: parent.id }))]
    })
    await insertSpecialties(db, rows)
    return { added: rows.length }
  },
})

type Named = (typeof defaultSpecialties)[number]['children'][number]

const rowOf = ({ slug, name, licenceRequired }: Named, position: number) => ({
  slug,
  name: JSON.stringify(name),
  position,
  licenceRequired,
})
