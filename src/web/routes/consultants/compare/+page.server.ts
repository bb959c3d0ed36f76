import { id } from '#base/ids.ts'
import { consultantPage } from '#domains/consultants/schemas.ts'
import { figuresOf } from '#web/figures-of-consultants.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

/** More than these are not side by side any more. */
const most = 6

export const load: PageServerLoad = async (event) => {
  const wished = [...new Set(event.url.searchParams.getAll('with'))].filter((one) => id.safeParse(one).success)
  const shown = wished.slice(0, most)
  const left = wished.length - shown.length
  if (shown.length === 0) return { consultants: [], figures: [], left }
  const ask = reading(event)
  const { items } = await ask.get('/consultants', consultantPage, { ids: shown.join(','), limit: most })
  // As they were chosen, not as the directory has them.
  const consultants = items.toSorted((a, b) => shown.indexOf(a.id) - shown.indexOf(b.id))
  return { consultants, figures: await figuresOf(ask, consultants), left }
}
