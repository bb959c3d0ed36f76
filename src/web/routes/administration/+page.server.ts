import { error } from '@sveltejs/kit'
import { signedIn } from '#web/page.ts'
import { mayAdminister, administered } from '#web/navigation.ts'
import type { PageServerLoad } from './$types'

/** It shows nothing of the interface: who may go on is asked there, page by page. */
export const load: PageServerLoad = (event) => {
  const { roles } = signedIn(event)
  if (!Object.keys(administered).some((href) => mayAdminister(roles, href))) error(403)
  return { roles }
}
