import { editedCategories } from '#domains/help-centre/schemas/categories.ts'
import { textOf } from '#web/entered.ts'
import { reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  categories: (await reading(event).get('/help-centre/categories', editedCategories)).items,
})

export const actions: Actions = {
  /** One place up or down from where it stands now. */
  move: (event) =>
    submitting(event, async (act, form) => {
      const { items } = await act.get('/help-centre/categories', editedCategories)
      const categories = items.map(({ slug }) => slug)
      const from = categories.indexOf(textOf(form, 'category'))
      const to = from + (textOf(form, 'way') === 'up' ? -1 : 1)
      const [moved] = from < 0 || to < 0 ? [] : categories.splice(from, 1)
      if (moved === undefined) return
      categories.splice(to, 0, moved)
      await act.send('PUT', '/help-centre/category-order', { categories }, editedCategories)
    }),
}
