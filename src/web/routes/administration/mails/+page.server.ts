import { mailPage } from '#domains/notifications/schemas.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  mails: await reading(event).get('/mails', mailPage, { cursor: event.url.searchParams.get('cursor') }),
})
