import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { escalationPreview } from '#domains/desk/schemas/escalation-preview.ts'
import { escalationTable } from '#domains/duty/schemas.ts'
import { personRef } from '#domains/support/schemas.ts'
import { m } from '#messages'
import { textOf } from '#web/entered.ts'
import { instantOf } from '#web/local-time.ts'
import { leaveWord, reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

const colleagues = z.object({ items: z.array(personRef) })

export const load: PageServerLoad = async (event) => {
  const ask = reading(event)
  const [table, { items: operators }] = await Promise.all([
    ask.get('/duty/escalation', escalationTable),
    ask.get('/desk/colleagues', colleagues),
  ])
  return { table, operators }
}

/** Every mark as it stands in the form. */
function rulesOf(form: FormData) {
  return form.getAll('mark').flatMap((mark) => {
    if (typeof mark !== 'string') return []
    const [clause, share] = mark.split('/')
    const chosen = (part: string) => form.getAll(`${mark}/${part}`)
    const channels = chosen('channels')
    const does = { tell: chosen('tell'), people: chosen('people'), deeds: chosen('deeds') }
    return [{ clause, share, ...does, ...(channels.length > 0 && { channels }) }]
  })
}

export const actions: Actions = {
  table: (event) =>
    submitting(event, async (act, form) => {
      const rules = rulesOf(form)
      if (textOf(form, 'do') === 'save') {
        await act.send('PUT', '/duty/escalation', { rules }, escalationTable)
        leaveWord(event.cookies, m.duty_escalation_saved())
        redirect(303, '/administration/escalation')
      }
      const [number, priority, at] = ['number', 'priority', 'at'].map((name) => textOf(form, name))
      const body = {
        rules,
        ...(number && { number }),
        ...(priority && { priority }),
        ...(priority && at && { at: instantOf(at, event.locals.timeZone) }),
      }
      const preview = await act.send('POST', '/desk/escalation-previews', body, escalationPreview)
      return { preview, rules: escalationTable.parse({ rules }).rules }
    }),
}
