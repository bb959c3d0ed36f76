import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { absencePage, absenceView } from '#domains/consultants/schemas.ts'
import { m } from '#messages'
import { textOf } from '#web/entered.ts'
import { instantOf, localOf } from '#web/local-time.ts'
import { leaveWord, reading, signedIn, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { record } = await event.parent()
  if (record === null) redirect(303, '/consultant')
  const cursor = event.url.searchParams.get('cursor')
  const { clock, timeZone } = event.locals
  return {
    absences: await reading(event).get(`/consultants/${record.id}/absences`, absencePage, { cursor }),
    earliest: localOf(Temporal.Instant.fromEpochMilliseconds(clock.now).toString(), timeZone),
  }
}

export const actions: Actions = {
  plan: (event) =>
    submitting(event, async (act, form, key) => {
      const { timeZone } = event.locals
      const person = signedIn(event)
      const note = textOf(form, 'note').trim()
      const absence = {
        from: instantOf(textOf(form, 'from'), timeZone),
        to: instantOf(textOf(form, 'to'), timeZone),
        ...(note === '' ? {} : { note }),
      }
      await act.send('POST', `/consultants/${person.id}/absences`, absence, absenceView, { key })
      leaveWord(event.cookies, m.consultants_absence_planned())
      redirect(303, '/consultant/absences')
    }),

  cancel: (event) =>
    submitting(event, async (act, form) => {
      await act.send('DELETE', `/absences/${textOf(form, 'absenceId')}`, undefined, z.object({}))
      leaveWord(event.cookies, m.consultants_absence_cancelled())
      redirect(303, '/consultant/absences')
    }),
}
