import { redirect } from '@sveltejs/kit'
import { step as stepSchema, stepsView } from '#domains/installation/schemas.ts'
import { m } from '#messages'
import { nextOpen, stepHref } from '#web/components/installation/steps.ts'
import { textOf } from '#web/entered.ts'
import { leaveWord, submitting } from '#web/page.ts'
import type { Actions } from './$types'

export const actions: Actions = {
  /** Goes on to what is still to do; back to all of them when nothing is. */
  settle: (event) =>
    submitting(event, async (act, form) => {
      const step = stepSchema.parse(textOf(form, 'step'))
      const { items } = await act.send('PUT', `/installation/steps/${step}`, { as: textOf(form, 'as') }, stepsView)
      leaveWord(event.cookies, m.installation_settled())
      const next = nextOpen(items, step)
      redirect(303, next === undefined ? '/administration/installation' : stepHref(next.step))
    }),
  reopen: (event) =>
    submitting(event, async (act, form) => {
      const step = stepSchema.parse(textOf(form, 'step'))
      await act.send('DELETE', `/installation/steps/${step}`, undefined, stepsView)
      leaveWord(event.cookies, m.installation_reopened())
      redirect(303, stepHref(step))
    }),
}
