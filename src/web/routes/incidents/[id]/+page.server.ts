import { redirect } from '@sveltejs/kit'
import { incidentDetail } from '#domains/incidents/schemas.ts'
import { m } from '#messages'
import { inLanguages, textOf } from '#web/entered.ts'
import { leaveWord, reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  incident: await reading(event).get(`/incidents/${event.params.id}`, incidentDetail),
})

export const actions: Actions = {
  update: (event) =>
    submitting(event, async (act, form, key) => {
      const update = { state: textOf(form, 'state'), texts: inLanguages(form, 'texts') }
      await act.send('POST', `/incidents/${event.params.id}/updates`, update, incidentDetail, { key })
      leaveWord(event.cookies, m.incidents_updated())
      redirect(303, `/incidents/${event.params.id}`)
    }),
}
