import { consultantProfile } from '#domains/consultants/schemas.ts'
import { figuresOf } from '#web/figures-of-consultants.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const ask = reading(event)
  const { id } = event.params
  const [consultant, [figures]] = await Promise.all([
    ask.get(`/consultants/${id}`, consultantProfile),
    figuresOf(ask, [{ id }]),
  ])
  return { consultant, figures }
}
