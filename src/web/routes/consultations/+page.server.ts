import { requestPage } from '#domains/consultations/schemas.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url
  return {
    requests: await reading(event).get('/consultation-requests', requestPage, {
      as: 'consultant',
      state: searchParams.get('state'),
      cursor: searchParams.get('cursor'),
    }),
  }
}
