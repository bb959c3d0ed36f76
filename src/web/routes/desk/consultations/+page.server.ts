import { deskView, requestPage } from '#domains/consultations/schemas.ts'
import { deadlinePage } from '#domains/desk/schemas.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const ask = reading(event)
  const requests = (filters: object) =>
    ask.get('/consultation-requests', requestPage, { as: 'operator', limit: 10, ...filters })
  const deadlines = (state: 'open' | 'missed') =>
    ask.get('/desk/deadlines', deadlinePage, { of: 'consultations', state, limit: 10 })
  const [desk, ageing, awaiting, next, missed] = await Promise.all([
    ask.get('/desk', deskView),
    requests({ ageing: true }),
    requests({ state: 'awaiting_choice' }),
    deadlines('open'),
    deadlines('missed'),
  ])
  return { desk, ageing: ageing.items, awaiting: awaiting.items, next: next.items, missed: missed.items }
}
