import { error, redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { dutyView, teamView } from '#domains/duty/schemas.ts'
import { m } from '#messages'
import { textOf } from '#web/entered.ts'
import { leaveWord, reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

/** `new` in the place of an id makes one. */
export const load: PageServerLoad = async (event) => {
  const duty = await reading(event).get('/duty', dutyView)
  const team = duty.teams.find(({ id }) => id === event.params.id) ?? null
  if (team === null && event.params.id !== 'new') error(404, { message: m.errors_not_found(), code: 'not_found' })
  return { team, people: duty.agents.map(({ person }) => person) }
}

export const actions: Actions = {
  save: (event) =>
    submitting(event, async (act, form, key) => {
      const name = { ar: textOf(form, 'name.ar'), fr: textOf(form, 'name.fr'), en: textOf(form, 'name.en') }
      const team = { name, members: form.getAll('members') }
      const { id } = event.params
      if (id === 'new') await act.send('POST', '/duty/teams', team, teamView, { key })
      else await act.send('PATCH', `/duty/teams/${encodeURIComponent(id)}`, team, teamView)
      leaveWord(event.cookies, m.duty_saved())
      redirect(303, '/administration/duty')
    }),
  remove: (event) =>
    submitting(event, async (act) => {
      await act.send('DELETE', `/duty/teams/${encodeURIComponent(event.params.id)}`, undefined, z.object({}))
      leaveWord(event.cookies, m.duty_team_removed())
      redirect(303, '/administration/duty')
    }),
}
