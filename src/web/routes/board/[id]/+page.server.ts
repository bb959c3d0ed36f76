import { error, isHttpError, redirect } from '@sveltejs/kit'
import { boardItem, requestView } from '#domains/consultations/schemas.ts'
import { m } from '#messages'
import { reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  try {
    return { item: await reading(event).get(`/board/${event.params.id}`, boardItem) }
  } catch (thrown) {
    // Most who come here too late followed a notice: somebody was faster.
    if (isHttpError(thrown, 404)) error(404, m.pages_error_title_board(), { code: 'not_on_board' })
    throw thrown
  }
}

export const actions: Actions = {
  'pick-up': (event) =>
    submitting(event, async (act, _form, key) => {
      const { id } = event.params
      await act.send('PUT', `/consultation-requests/${id}/pick-up`, undefined, requestView, { key })
      redirect(303, `/requests/${id}`)
    }),
}
