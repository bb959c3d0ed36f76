import { error } from '@sveltejs/kit'
import { consultantRecord, specialtyList } from '#domains/consultants/schemas.ts'
import { api, Problem } from '#web/api.ts'
import { reading, signedIn } from '#web/page.ts'
import type { LayoutServerLoad } from './$types'

/** One's own record; null before one has begun to become a consultant. */
export const load: LayoutServerLoad = async (event) => {
  const person = signedIn(event)
  const [record, { items: specialties }] = await Promise.all([
    api(event.fetch)
      .get(`/consultants/${person.id}/record`, consultantRecord)
      .catch((thrown: unknown) => {
        if (!(thrown instanceof Problem)) throw thrown
        if (thrown.status === 404) return null
        return error(thrown.status, thrown.message, { code: thrown.code })
      }),
    reading(event).get('/specialties', specialtyList),
  ])
  return { record, specialties }
}
