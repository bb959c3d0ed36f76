import { redirect } from '@sveltejs/kit'
import { dutySettings, dutyView, rotaView } from '#domains/duty/schemas.ts'
import { m } from '#messages'
import { textOf } from '#web/entered.ts'
import { leaveWord, reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const ask = reading(event)
  const [duty, rota, settings] = await Promise.all([
    ask.get('/duty', dutyView),
    ask.get('/duty/rota', rotaView, { weeks: 1 }),
    ask.get('/duty/settings', dutySettings),
  ])
  return { duty, rota, settings }
}

export const actions: Actions = {
  rota: (event) =>
    submitting(event, async (act, form) => {
      const members = form.getAll('members').filter((one) => one !== '')
      const { revision, startsOn, handoverAt } = Object.fromEntries(form)
      await act.send('PUT', '/duty/rota', { revision, startsOn, handoverAt, members }, rotaView)
      leaveWord(event.cookies, m.duty_rota_changed())
      redirect(303, '/administration/duty')
    }),
  settings: (event) =>
    submitting(event, async (act, form) => {
      const names = ['strategy', 'repeatMinutes', 'callsEach', 'peopleCalled', 'administratorCalls']
      const settings = Object.fromEntries(names.map((name) => [name, textOf(form, name)]))
      await act.send('PUT', '/duty/settings', settings, dutySettings)
      leaveWord(event.cookies, m.duty_saved())
      redirect(303, '/administration/duty')
    }),
}
