import { error } from '@sveltejs/kit'
import { specialtyList } from '#domains/consultants/schemas.ts'
import { m } from '#messages'
import { reading, signedIn } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event)
  // The list itself is open to everybody; changing it is not.
  if (!person.roles.includes('administrator')) error(403, m.errors_forbidden())
  return { specialties: (await reading(event).get('/specialties', specialtyList, { retired: true })).items }
}
