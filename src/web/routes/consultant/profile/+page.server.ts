import { redirect } from '@sveltejs/kit'
import { consultantRecord } from '#domains/consultants/schemas.ts'
import { m } from '#messages'
import { textOf } from '#web/entered.ts'
import { leaveWord, signedIn, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async ({ parent }) => {
  const { record } = await parent()
  if (record === null) redirect(303, '/consultant')
  return { record }
}

const pathOf = (event: RequestEvent, form: FormData): string => {
  const person = signedIn(event)
  return `/consultants/${person.id}/profiles/${encodeURIComponent(textOf(form, 'language'))}`
}
const backTo = (form: FormData): never =>
  redirect(303, `/consultant/profile?language=${encodeURIComponent(textOf(form, 'language'))}`)

export const actions: Actions = {
  write: (event) =>
    submitting(event, async (act, form) => {
      const text = { headline: textOf(form, 'headline'), biography: textOf(form, 'biography') }
      await act.send('PUT', pathOf(event, form), text, consultantRecord)
      leaveWord(event.cookies, m.consultants_profile_written())
      backTo(form)
    }),

  remove: (event) =>
    submitting(event, async (act, form) => {
      await act.send('DELETE', pathOf(event, form), undefined, consultantRecord)
      leaveWord(event.cookies, m.consultants_profile_removed())
      backTo(form)
    }),
}
