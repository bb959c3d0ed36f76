import { planItemView } from '#domains/plan/schemas.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  item: await reading(event).get(`/plan-items/${event.params.id}`, planItemView),
})
