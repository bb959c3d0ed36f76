import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { textOf } from '#web/entered.ts'
import { submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

const answer = z.object({ twoFactorRedirect: z.boolean().optional() })

/** Behind the links in mails: nothing happens until a person presses, for programs follow links too. */
export const load: PageServerLoad = ({ url }) => ({
  token: url.searchParams.get('token'),
  link: url.searchParams.get('link'),
})

export const actions: Actions = {
  address: (event) =>
    submitting(event, async (act, form) => {
      await act.get('/api/auth/verify-email', z.object({}), { token: textOf(form, 'token') })
      const signedIn = event.cookies.getAll().some(({ name }) => name.endsWith('.session_token'))
      redirect(303, signedIn ? '/' : '/sign-in')
    }),
  link: (event) =>
    submitting(event, async (act, form) => {
      const query = { token: textOf(form, 'link') }
      const { twoFactorRedirect } = await act.get('/api/auth/magic-link/verify', answer, query)
      redirect(303, twoFactorRedirect === true ? '/sign-in/second-factor' : '/')
    }),
  again: (event) =>
    submitting(event, async (act, form) => {
      const email = textOf(form, 'email').trim()
      await act.send('POST', '/api/auth/send-verification-email', { email }, z.object({}))
      return { sentTo: email }
    }),
}
