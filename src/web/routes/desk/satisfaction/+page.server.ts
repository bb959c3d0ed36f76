import { satisfactionReport } from '#domains/reports/schemas.ts'
import { ratingPage } from '#domains/support/schemas/satisfaction.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url
  const of = searchParams.get('of') === 'me' ? 'me' : 'all'
  const ask = reading(event)
  const [report, ratings] = await Promise.all([
    ask.get('/reports/satisfaction', satisfactionReport, { of }),
    ask.get('/ticket-ratings', ratingPage, { of, cursor: searchParams.get('cursor') }),
  ])
  return { of, report, ratings }
}
