import { callOutPage } from '#domains/duty/schemas.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  callOuts: await reading(event).get('/call-outs', callOutPage, { cursor: event.url.searchParams.get('cursor') }),
})
