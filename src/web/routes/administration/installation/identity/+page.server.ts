import { redirect } from '@sveltejs/kit'
import { locales } from '#base/locale.ts'
import { identityView, installationView } from '#domains/installation/schemas.ts'
import { m } from '#messages'
import { textOf } from '#web/entered.ts'
import { leaveWord, reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

const here = '/administration/installation/identity'

export const load: PageServerLoad = (event) => reading(event).get('/installation/identity', identityView)

export const actions: Actions = {
  save: (event) =>
    submitting(event, async (act, form, key) => {
      const named = locales.map((one) => [one, textOf(form, `names.${one}`).trim()] as const)
      const names = Object.fromEntries(named.filter(([, name]) => name !== ''))
      const accent = textOf(form, 'accent').trim() || null
      await act.send('PUT', '/installation/identity', { names, accent }, installationView, { key })
      leaveWord(event.cookies, m.installation_identity_saved())
      redirect(303, here)
    }),
  logo: (event) =>
    submitting(event, async (act, form) => {
      const file = form.get('file')
      const body = new FormData()
      if (file instanceof File) body.set('file', file)
      await act.send('PUT', '/installation/logo', body, installationView)
      leaveWord(event.cookies, m.installation_logo_saved())
      redirect(303, here)
    }),
  removeLogo: (event) =>
    submitting(event, async (act) => {
      await act.send('DELETE', '/installation/logo', undefined, installationView)
      leaveWord(event.cookies, m.installation_logo_saved())
      redirect(303, here)
    }),
}
