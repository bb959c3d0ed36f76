import { z } from 'zod'
import { newTokenView, tokenView } from '#domains/accounts/schemas.ts'
import { textOf } from '#web/entered.ts'
import { reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { items } = await reading(event).get('/account/tokens', z.object({ items: z.array(tokenView) }))
  return { tokens: items }
}

export const actions: Actions = {
  create: (event) =>
    submitting(event, async (act, form, key) => {
      const wish = { name: textOf(form, 'name'), days: textOf(form, 'days'), scopes: form.getAll('scopes') }
      return { made: await act.send('POST', '/account/tokens', wish, newTokenView, { key }) }
    }),
  revoke: (event) =>
    submitting(event, async (act, form) => {
      await act.send('DELETE', `/account/tokens/${encodeURIComponent(textOf(form, 'id'))}`, undefined, z.object({}))
      return { revoked: true }
    }),
}
