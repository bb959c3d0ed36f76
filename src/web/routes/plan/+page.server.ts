import { planItemPage } from '#domains/plan/schemas.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

const states = ['shipped', 'declined'] as const

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url
  const ask = reading(event)
  const state = states.find((one) => one === searchParams.get('state')) ?? 'open'
  const [mine, items] = await Promise.all([
    ask.get('/plan-items', planItemPage, { asked: 'mine', cursor: searchParams.get('mine') }),
    ask.get('/plan-items', planItemPage, { state, cursor: searchParams.get('cursor') }),
  ])
  return { state, mine, items }
}
