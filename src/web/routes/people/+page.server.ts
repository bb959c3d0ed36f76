import { peoplePage } from '#domains/accounts/schemas.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url
  const wish = { search: searchParams.get('search') ?? '', role: searchParams.get('role') ?? '' }
  const people = await reading(event).get('/people', peoplePage, { ...wish, cursor: searchParams.get('cursor') })
  return { wish, people, within: '/administration' }
}
