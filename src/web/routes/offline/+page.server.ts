import { redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'

/** Kept by the service worker for whoever is signed in; shown by it when there is no network. */
export const load: PageServerLoad = ({ locals }) => {
  if (locals.person === null) redirect(303, '/')
}
