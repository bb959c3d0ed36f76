import { consultantPage, specialtyList } from '#domains/consultants/schemas.ts'
import { figuresOf } from '#web/figures-of-consultants.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url
  const ask = reading(event)
  const [consultants, specialties] = await Promise.all([
    ask.get('/consultants', consultantPage, {
      specialtyId: searchParams.get('specialtyId'),
      language: searchParams.get('language'),
      cursor: searchParams.get('cursor'),
      limit: 24,
    }),
    ask.get('/specialties', specialtyList),
  ])
  return { consultants, figures: await figuresOf(ask, consultants.items), specialties: specialties.items }
}
