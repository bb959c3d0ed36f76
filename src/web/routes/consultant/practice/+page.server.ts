import { redirect } from '@sveltejs/kit'
import { consultantRecord } from '#domains/consultants/schemas.ts'
import { m } from '#messages'
import { practiceOf } from '#web/components/consultant/practice.ts'
import { leaveWord, signedIn, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ parent }) => {
  const { record } = await parent()
  if (record === null) redirect(303, '/consultant')
  return { record }
}

export const actions: Actions = {
  default: (event) =>
    submitting(event, async (act, form) => {
      const person = signedIn(event)
      await act.send('PUT', `/consultants/${person.id}/practice`, practiceOf(form), consultantRecord)
      leaveWord(event.cookies, m.consultants_practice_changed())
      redirect(303, '/consultant')
    }),
}
