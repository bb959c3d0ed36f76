import { incidentPage } from '#domains/incidents/schemas.ts'
import { incidentSuggestions } from '#domains/support/schemas.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url
  const state = searchParams.get('state') === 'over' ? 'over' : 'ongoing'
  const query = { state, cursor: searchParams.get('cursor') }
  const ask = reading(event)
  const operator = event.locals.person?.roles.some((role) => role === 'agent' || role === 'administrator') === true
  const [incidents, crowds] = await Promise.all([
    ask.get('/incidents', incidentPage, query),
    operator && state === 'ongoing' ? ask.get('/incident-suggestions', incidentSuggestions) : null,
  ])
  return { state, incidents, crowds: crowds?.items ?? [] }
}
