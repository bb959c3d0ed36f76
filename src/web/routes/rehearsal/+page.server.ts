import { error, redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { m } from '#messages'
import { textOf } from '#web/entered.ts'
import { instantOf, localOf } from '#web/local-time.ts'
import { leaveWord, localPath, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const moved = z.object({ now: z.iso.datetime() })

export const load: PageServerLoad = ({ locals: { clock, timeZone } }) => {
  if (!clock.rehearsal) error(404, m.errors_not_found())
  return { local: localOf(Temporal.Instant.fromEpochMilliseconds(clock.now).toString(), timeZone) }
}

/** Comes back once everything that fell due on the way has been handled. */
const move = (event: RequestEvent, wish: (form: FormData) => object) =>
  submitting(event, async (act, form) => {
    await act.send('POST', '/rehearsal/clock', wish(form), moved)
    leaveWord(event.cookies, m.rehearsal_moved())
    redirect(303, localPath(form.get('next')))
  })

export const actions: Actions = {
  leap: (event) => move(event, (form) => ({ by: textOf(form, 'by') })),
  to: (event) => move(event, (form) => ({ to: instantOf(textOf(form, 'to'), event.locals.timeZone) })),
}
