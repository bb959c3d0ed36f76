import { error, redirect } from '@sveltejs/kit'
import { macroList, macroView } from '#domains/support/schemas/macros.ts'
import { m } from '#messages'
import { inAll, textOf } from '#web/entered.ts'
import { leaveWord, reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

/** `new` is one that is not there yet. */
export const load: PageServerLoad = async (event) => {
  const { items } = await reading(event).get('/macros', macroList, { retired: true })
  if (event.params.id === 'new') return { macro: null }
  return { macro: items.find(({ id }) => id === event.params.id) ?? error(404) }
}

function macroOf(form: FormData) {
  const texts = inAll(form, 'texts')
  const reason = textOf(form, 'reason')
  const priority = textOf(form, 'priority')
  const step = textOf(form, 'step')
  const actions = [
    ...(form.get('take') === null ? [] : [{ do: 'take' }]),
    ...(form.get('follow') === null ? [] : [{ do: 'follow' }]),
    ...(priority === '' ? [] : [{ do: 'prioritise', priority: Number(priority), reason }]),
    ...(step === '' ? [] : [step === 'hold' ? { do: 'hold', reason } : { do: step }]),
  ]
  const says = Object.values(texts).some((text) => text.trim() !== '')
  return {
    name: inAll(form, 'name'),
    messageKind: textOf(form, 'messageKind'),
    texts: says ? texts : null,
    actions,
  }
}

export const actions: Actions = {
  save: (event) =>
    submitting(event, async (act, form, key) => {
      const { id } = event.params
      const macro = macroOf(form)
      if (id === 'new') await act.send('POST', '/macros', macro, macroView, { key })
      else await act.send('PUT', `/macros/${id}`, macro, macroView, { key })
      leaveWord(event.cookies, m.desk_macro_saved())
      redirect(303, '/administration/macros')
    }),
  retire: (event) =>
    submitting(event, async (act, form) => {
      const method = textOf(form, 'retired') === 'true' ? 'DELETE' : 'PUT'
      await act.send(method, `/macros/${event.params.id}/retirement`, undefined, macroView)
      redirect(303, '/administration/macros')
    }),
}
