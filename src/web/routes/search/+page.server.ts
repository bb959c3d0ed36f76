import { searchPage } from '#domains/search/schemas.ts'
import { reading, signedIn } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  signedIn(event)
  const { searchParams } = event.url
  const query = (searchParams.get('q') ?? '').trim().slice(0, 200)
  if (query === '') return { query, found: null }
  const cursor = searchParams.get('cursor')
  return { query, found: await reading(event).get('/search', searchPage, { q: query, cursor }) }
}
