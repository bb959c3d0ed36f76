import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { textOf } from '#web/entered.ts'
import { submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ url }) => ({
  token: url.searchParams.get('token') ?? '',
  welcome: url.searchParams.has('welcome'),
})

export const actions: Actions = {
  default: (event) =>
    submitting(event, async (act, form) => {
      const change = { token: textOf(form, 'token'), newPassword: textOf(form, 'password') }
      await act.send('POST', '/api/auth/reset-password', change, z.object({}))
      redirect(303, '/sign-in?reset')
    }),
}
