import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { localPath, textOf } from '#web/entered.ts'
import { submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) => {
  const next = localPath(url.searchParams.get('next'))
  if (locals.person !== null) redirect(303, next)
  return { next }
}

export const actions: Actions = {
  code: (event) =>
    submitting(event, async (act, form) => {
      const given = { code: textOf(form, 'code').replaceAll(/\s/g, ''), trustDevice: form.has('trust') }
      await act.send('POST', '/api/auth/two-factor/verify-totp', given, z.object({}))
      redirect(303, localPath(form.get('next')))
    }),
  recovery: (event) =>
    submitting(event, async (act, form) => {
      const given = { code: textOf(form, 'code').trim() }
      await act.send('POST', '/api/auth/two-factor/verify-backup-code', given, z.object({}))
      redirect(303, localPath(form.get('next')))
    }),
}
