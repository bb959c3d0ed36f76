import { commitmentDetail } from '#domains/commitments/schemas.ts'
import { commitmentSubject } from '#domains/desk/schemas.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const ask = reading(event)
  const path = `/commitments/${event.params.id}`
  const commitment = await ask.get(path, commitmentDetail)
  return { commitment, ...(await ask.get(`${path}/subject`, commitmentSubject)) }
}
