import { agreementView } from '#domains/agreements/schemas.ts'
import { calculatedDeadline } from '#domains/commitments/schemas.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { get } = reading(event)
  const [agreement, C4, C6] = await Promise.all([
    get('/agreement', agreementView),
    get('/deadlines', calculatedDeadline, { clause: 'C4' }),
    get('/deadlines', calculatedDeadline, { clause: 'C6' }),
  ])
  return { agreement, now: [C4, C6] }
}
