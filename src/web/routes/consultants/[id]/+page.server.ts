import { consultantProfile } from '#domains/consultants/schemas.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  consultant: await reading(event).get(`/consultants/${event.params.id}`, consultantProfile),
})
