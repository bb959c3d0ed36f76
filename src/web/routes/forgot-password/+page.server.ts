import { z } from 'zod'
import { textOf } from '#web/entered.ts'
import { submitting } from '#web/page.ts'
import type { Actions } from './$types'

export const actions: Actions = {
  default: (event) =>
    submitting(event, async (act, form) => {
      const email = textOf(form, 'email').trim()
      await act.send('POST', '/api/auth/request-password-reset', { email }, z.object({}))
      return { sentTo: email }
    }),
}
