import { error, redirect } from '@sveltejs/kit'
import { editedCategories, editedCategory } from '#domains/help-centre/schemas/categories.ts'
import { m } from '#messages'
import { inAll, textOf } from '#web/entered.ts'
import { leaveWord, reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const list = '/administration/help/categories'

/** `new` is a category that is not there yet. */
export const load: PageServerLoad = async (event) => {
  const { items } = await reading(event).get('/help-centre/categories', editedCategories)
  const { slug } = event.params
  if (slug === 'new') return { category: null, others: [] }
  const category = items.find((one) => one.slug === slug)
  if (category === undefined) error(404, m.errors_not_found())
  const others = items
    .filter((one) => one !== category)
    .map((one) => ({ value: one.slug, label: one.title[event.locals.locale] }))
  return { category, others }
}

const wordsOf = (form: FormData) => ({
  title: inAll(form, 'title'),
  summary: inAll(form, 'summary'),
  icon: textOf(form, 'icon'),
})
const path = ({ params }: RequestEvent) => `/help-centre/categories/${encodeURIComponent(params.slug)}`

export const actions: Actions = {
  add: (event) =>
    submitting(event, async (act, form, key) => {
      const body = { slug: textOf(form, 'slug'), ...wordsOf(form) }
      await act.send('POST', '/help-centre/categories', body, editedCategory, { key })
      leaveWord(event.cookies, m.help_category_added())
      redirect(303, list)
    }),
  change: (event) =>
    submitting(event, async (act, form) => {
      const body = { revision: textOf(form, 'revision'), ...wordsOf(form) }
      await act.send('PUT', path(event), body, editedCategory)
      leaveWord(event.cookies, m.help_saved())
      redirect(303, list)
    }),
  restore: (event) =>
    submitting(event, async (act, form) => {
      await act.send('PUT', `${path(event)}/restoration`, { revision: textOf(form, 'revision') }, editedCategory)
      leaveWord(event.cookies, m.help_saved())
      redirect(303, list)
    }),
  remove: (event) =>
    submitting(event, async (act, form) => {
      const moveTo = textOf(form, 'moveTo')
      await act.send('PUT', `${path(event)}/removal`, { moveTo: moveTo === '' ? null : moveTo }, editedCategories)
      leaveWord(event.cookies, m.help_category_removed())
      redirect(303, list)
    }),
}
