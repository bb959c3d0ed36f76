import { redirect } from '@sveltejs/kit'
import { teamList, teamTable } from '#domains/duty/schemas.ts'
import { m } from '#messages'
import { leaveWord, reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const ask = reading(event)
  const [teams, table] = await Promise.all([ask.get('/duty/teams', teamList), ask.get('/duty/team-table', teamTable)])
  return { teams: teams.items, rules: table.rules }
}

export const actions: Actions = {
  table: (event) =>
    submitting(event, async (act, form) => {
      // Each field is named by what it decides: `payment/1`.
      const rules = [...form].flatMap(([name, value]) => {
        const [category, priority] = name.split('/')
        return priority === undefined ? [] : [{ category, priority, teamId: value === '' ? null : value }]
      })
      await act.send('PUT', '/duty/team-table', { rules }, teamTable)
      leaveWord(event.cookies, m.duty_team_table_saved())
      redirect(303, '/administration/duty/teams')
    }),
}
