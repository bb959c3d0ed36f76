import { personView } from '#domains/accounts/schemas.ts'
import { reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  shown: await reading(event).get(`/people/${encodeURIComponent(event.params.id)}`, personView),
})

export const actions: Actions = {
  roles: (event) =>
    submitting(event, async (act, form) => {
      const path = `/people/${encodeURIComponent(event.params.id)}/roles`
      await act.send('PUT', path, { roles: form.getAll('roles') }, personView)
      return { done: true }
    }),
  suspend: (event) =>
    submitting(event, async (act) => {
      await act.send('PUT', `/people/${encodeURIComponent(event.params.id)}/suspension`, {}, personView)
      return { done: true }
    }),
  reinstate: (event) =>
    submitting(event, async (act) => {
      await act.send('DELETE', `/people/${encodeURIComponent(event.params.id)}/suspension`, undefined, personView)
      return { done: true }
    }),
}
