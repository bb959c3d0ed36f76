import { error } from '@sveltejs/kit'
import { m } from '#messages'
import type { PageServerLoad } from './$types'

/** For whoever builds: there in rehearsal only. `direction` shows the other one in the reader's own words. */
export const load: PageServerLoad = ({ locals, url }) => {
  if (!locals.clock.rehearsal) error(404, { message: m.errors_not_found() })
  const asked = url.searchParams.get('direction')
  const direction: 'rtl' | 'ltr' | null = asked === 'rtl' || asked === 'ltr' ? asked : null
  return { direction }
}
