import { redirect } from '@sveltejs/kit'
import { planItemPage, planItemView } from '#domains/plan/schemas.ts'
import { m } from '#messages'
import { inAll, textOf } from '#web/entered.ts'
import { leaveWord, reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

/** `new` is one that is not there yet. */
export const load: PageServerLoad = async (event) => {
  const ask = reading(event)
  if (event.params.id !== 'new') return { item: await ask.get(`/plan-items/${event.params.id}`, planItemView) }
  await ask.get('/plan-items', planItemPage, { limit: 1 })
  return { item: null }
}

function itemOf(form: FormData) {
  const reason = inAll(form, 'reason')
  return {
    title: inAll(form, 'title'),
    texts: inAll(form, 'texts'),
    state: textOf(form, 'state'),
    reason: Object.values(reason).some((text) => text.trim() !== '') ? reason : null,
    release: textOf(form, 'release').trim() || null,
    dueOn: textOf(form, 'dueOn') || null,
  }
}

export const actions: Actions = {
  save: (event) =>
    submitting(event, async (act, form, key) => {
      const { id } = event.params
      const item = itemOf(form)
      const kept =
        id === 'new'
          ? await act.send('POST', '/plan-items', item, planItemView, { key })
          : await act.send('PUT', `/plan-items/${id}`, item, planItemView, { key })
      leaveWord(event.cookies, m.plan_saved())
      redirect(303, `/plan/${kept.id}`)
    }),
}
