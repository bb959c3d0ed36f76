import { commitmentDetail } from '#domains/commitments/schemas.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  commitment: await reading(event).get(`/commitments/${event.params.id}`, commitmentDetail),
})
