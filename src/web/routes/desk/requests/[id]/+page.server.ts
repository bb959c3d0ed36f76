import { requestView } from '#domains/consultations/schemas.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  request: await reading(event).get(`/consultation-requests/${event.params.id}`, requestView),
})
