import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { timeZone } from '#base/time.ts'
import { textOf } from '#web/entered.ts'
import { submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => {
  if (locals.person !== null) redirect(303, '/')
}

export const actions: Actions = {
  default: (event) =>
    submitting(event, async (act, form) => {
      const email = textOf(form, 'email').trim()
      // The browser tells its zone where it runs scripts; the installation's default stands otherwise.
      const zone = z.string().min(1).pipe(timeZone).safeParse(form.get('timeZone'))
      const given = {
        name: textOf(form, 'name'),
        email,
        password: textOf(form, 'password'),
        locale: textOf(form, 'locale'),
        ...(zone.success ? { timeZone: zone.data } : {}),
      }
      await act.send('POST', '/api/auth/sign-up/email', given, z.object({}))
      return { sentTo: email }
    }),
}
