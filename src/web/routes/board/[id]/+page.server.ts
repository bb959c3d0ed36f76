import { redirect } from '@sveltejs/kit'
import { boardItem, requestView } from '#domains/consultations/schemas.ts'
import { reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  item: await reading(event).get(`/board/${event.params.id}`, boardItem),
})

export const actions: Actions = {
  'pick-up': (event) =>
    submitting(event, async (act, _form, key) => {
      const { id } = event.params
      await act.send('PUT', `/consultation-requests/${id}/pick-up`, undefined, requestView, { key })
      redirect(303, `/requests/${id}`)
    }),
}
