import { browser } from '$app/env'
import type { PageLoad } from './$types'

/** In the browser the later steps are fetched where one of them is shown at once; otherwise the page asks for them. */
export const load: PageLoad = async ({ data, url }) => {
  const beyond = [...url.searchParams.keys()].some((name) => name === 'step' || name.startsWith('/'))
  return { ...data, later: browser && !beyond ? null : await import('./later.ts') }
}
