import { incidentPage } from '#domains/incidents/schemas.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url
  const state = searchParams.get('state') === 'over' ? 'over' : 'ongoing'
  const query = { state, cursor: searchParams.get('cursor') }
  return { state, incidents: await reading(event).get('/incidents', incidentPage, query) }
}
