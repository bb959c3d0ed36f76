import { helpView } from '#domains/help-centre/schemas.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  help: await reading(event).get('/help', helpView, { locale: event.params.lang }),
})
