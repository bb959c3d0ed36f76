import { redirect } from '@sveltejs/kit'
import { callOutView } from '#domains/duty/schemas.ts'
import { m } from '#messages'
import { leaveWord, reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

const pathOf = (id: string): string => `/call-outs/${encodeURIComponent(id)}`

export const load: PageServerLoad = async (event) => ({
  callOut: await reading(event).get(pathOf(event.params.id), callOutView),
})

export const actions: Actions = {
  acknowledge: (event) =>
    submitting(event, async (act) => {
      await act.send('PUT', `${pathOf(event.params.id)}/acknowledgement`, {}, callOutView)
      leaveWord(event.cookies, m.duty_call_out_acknowledged())
      redirect(303, `/duty/call-outs/${encodeURIComponent(event.params.id)}`)
    }),
}
