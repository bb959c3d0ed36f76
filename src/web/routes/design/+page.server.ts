import { error } from '@sveltejs/kit'
import { m } from '#messages'
import type { PageServerLoad } from './$types'

/** For whoever builds: there in rehearsal only. */
export const load: PageServerLoad = ({ locals }) => {
  if (!locals.clock.rehearsal) error(404, { message: m.errors_not_found() })
}
