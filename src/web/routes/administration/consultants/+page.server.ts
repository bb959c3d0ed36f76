import { recordPage } from '#domains/consultants/schemas.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url
  const list = searchParams.get('list') ?? 'awaiting'
  const records = await reading(event).get('/consultant-records', recordPage, {
    list,
    cursor: searchParams.get('cursor'),
  })
  return { list, records }
}
