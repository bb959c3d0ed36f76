import { categoryView } from '#domains/help-centre/schemas.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { category, lang } = event.params
  const path = `/help/categories/${encodeURIComponent(category)}`
  return { category: await reading(event).get(path, categoryView, { locale: lang }) }
}
