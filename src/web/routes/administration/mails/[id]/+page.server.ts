import { mailView } from '#domains/notifications/schemas.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  mail: await reading(event).get(`/mails/${encodeURIComponent(event.params.id)}`, mailView),
})
