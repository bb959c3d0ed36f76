import { redirect } from '@sveltejs/kit'
import { escalationTable } from '#domains/duty/schemas.ts'
import { m } from '#messages'
import { leaveWord, reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  table: await reading(event).get('/duty/escalation', escalationTable),
})

export const actions: Actions = {
  save: (event) =>
    submitting(event, async (act, form) => {
      const rules = form.getAll('mark').flatMap((mark) => {
        if (typeof mark !== 'string') return []
        const [clause, share] = mark.split('/')
        return [{ clause, share, tell: form.getAll(`${mark}/tell`), deeds: form.getAll(`${mark}/deeds`) }]
      })
      await act.send('PUT', '/duty/escalation', { rules }, escalationTable)
      leaveWord(event.cookies, m.duty_escalation_saved())
      redirect(303, '/administration/escalation')
    }),
}
