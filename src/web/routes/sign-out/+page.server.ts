import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => {
  if (locals.person === null) redirect(303, '/')
}

export const actions: Actions = {
  default: (event) =>
    submitting(event, async (act) => {
      await act.send('POST', '/api/auth/sign-out', {}, z.object({}))
      redirect(303, '/')
    }),
}
