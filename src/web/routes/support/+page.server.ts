import { ticketPage } from '#domains/support/schemas.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url
  const asked = { state: searchParams.get('state'), cursor: searchParams.get('cursor') }
  return { tickets: await reading(event).get('/tickets', ticketPage, asked) }
}
