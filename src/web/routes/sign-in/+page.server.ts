import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { localPath, textOf } from '#web/entered.ts'
import { submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

const answer = z.object({ twoFactorRedirect: z.boolean().optional() })

export const load: PageServerLoad = ({ locals, url }) => {
  const next = localPath(url.searchParams.get('next'))
  if (locals.person !== null) redirect(303, next)
  return { next, passwordChanged: url.searchParams.has('reset'), ended: url.searchParams.get('ended') }
}

export const actions: Actions = {
  password: (event) =>
    submitting(event, async (act, form) => {
      const given = { email: textOf(form, 'email'), password: textOf(form, 'password') }
      const { twoFactorRedirect } = await act.send('POST', '/api/auth/sign-in/email', given, answer)
      const next = localPath(form.get('next'))
      redirect(303, twoFactorRedirect === true ? `/sign-in/second-factor?next=${encodeURIComponent(next)}` : next)
    }),
  link: (event) =>
    submitting(event, async (act, form) => {
      const email = textOf(form, 'email')
      await act.send('POST', '/api/auth/sign-in/magic-link', { email }, z.object({}))
      return { linkSentTo: email }
    }),
}
