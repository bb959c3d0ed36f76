import { specialtyList } from '#domains/consultants/schemas.ts'
import { boardPage } from '#domains/consultations/schemas.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const ask = reading(event)
  const { searchParams } = event.url
  const filters = { specialtyId: searchParams.get('specialtyId') ?? '', language: searchParams.get('language') ?? '' }
  const [board, specialties] = await Promise.all([
    ask.get('/board', boardPage, { ...filters, cursor: searchParams.get('cursor') }),
    ask.get('/specialties', specialtyList),
  ])
  return { board, filters, specialties: specialties.items }
}
