import { redirect } from '@sveltejs/kit'
import { categoryView } from '#domains/help-centre/schemas.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { category: slug, lang } = event.params
  const category = await reading(event).get(`/help/categories/${encodeURIComponent(slug)}`, categoryView, {
    locale: lang,
  })
  // A removed one answers as that to which its articles went.
  if (category.slug !== slug) redirect(308, `/${lang}/help/${category.slug}`)
  return { category }
}
