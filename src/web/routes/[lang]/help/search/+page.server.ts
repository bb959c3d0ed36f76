import { helpHits, notedView } from '#domains/help-centre/schemas.ts'
import { api } from '#web/api.ts'
import { reading } from '#web/page.ts'
import { answerOr } from '#web/problem.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const locale = event.params.lang
  const q = (event.url.searchParams.get('q') ?? '').trim().slice(0, 200)
  if (q === '') return { q, hits: null }
  const { items } = await reading(event).get('/help/search', helpHits, { q, locale, limit: 20 })
  // For those who write; whoever reads waits for nothing of it, and need not know.
  if (items.length === 0)
    await answerOr(api(event.fetch).send('POST', '/help/unanswered-searches', { q, locale }, notedView), null)
  return { q, hits: items }
}
