import { error, redirect } from '@sveltejs/kit'
import { incidentDetail } from '#domains/incidents/schemas.ts'
import { ticketCategory } from '#domains/support/schemas.ts'
import { m } from '#messages'
import { inLanguages, textOf } from '#web/entered.ts'
import { leaveWord, signedIn, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  if (!signedIn(event).roles.some((role) => role === 'agent' || role === 'administrator')) error(403)
  const crowd = ticketCategory.safeParse(event.url.searchParams.get('crowd')).data ?? null
  return { ticketId: event.url.searchParams.get('ticket'), crowd }
}

export const actions: Actions = {
  announce: (event) =>
    submitting(event, async (act, form, key) => {
      const incident = {
        title: inLanguages(form, 'title'),
        texts: inLanguages(form, 'texts'),
        categories: form.getAll('categories'),
        ticketId: textOf(form, 'ticketId') || undefined,
        crowd: textOf(form, 'crowd') || undefined,
      }
      const { id } = await act.send('POST', '/incidents', incident, incidentDetail, { key })
      leaveWord(event.cookies, m.incidents_announced())
      redirect(303, `/incidents/${id}`)
    }),
}
