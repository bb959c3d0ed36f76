import { macroList } from '#domains/support/schemas/macros.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  macros: (await reading(event).get('/macros', macroList, { retired: true })).items,
})
