import { bulkResultPage, bulkRun } from '#domains/support/schemas/bulk.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const ask = reading(event)
  const path = `/desk/bulk-runs/${event.params.id}`
  const refused = event.url.searchParams.get('show') === 'refused'
  const [run, results] = await Promise.all([
    ask.get(path, bulkRun),
    ask.get(`${path}/results`, bulkResultPage, { refused, cursor: event.url.searchParams.get('cursor') }),
  ])
  return { run, results, refused }
}
