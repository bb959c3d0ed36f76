import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { locale } from '#base/locale.ts'
import { api } from '#web/api.ts'
import { localPath } from '#web/page.ts'
import { cookieNames, theme } from '#web/visit.ts'
import type { Actions, PageServerLoad } from './$types'

const lasting = { path: '/', maxAge: 400 * 86_400, sameSite: 'lax', httpOnly: true } as const

export const load: PageServerLoad = () => redirect(303, '/account')

export const actions: Actions = {
  language: async ({ request, cookies, fetch, locals, url }) => {
    const form = await request.formData()
    const chosen = locale.safeParse(form.get('locale')).data
    if (chosen !== undefined) {
      cookies.set(cookieNames.locale, chosen, { ...lasting, secure: url.protocol === 'https:' })
      if (locals.person !== null) await api(fetch).send('PATCH', '/account', { locale: chosen }, z.unknown())
    }
    const next = localPath(form.get('next'))
    // Pages of help say their language in their address.
    redirect(303, chosen === undefined ? next : next.replace(/^\/(?:ar|fr|en)(?=\/help(?:\/|$|\?))/, `/${chosen}`))
  },
  theme: async ({ request, cookies, url }) => {
    const form = await request.formData()
    const chosen = theme.safeParse(form.get('theme')).data
    if (chosen !== undefined) {
      cookies.set(cookieNames.theme, chosen, { ...lasting, secure: url.protocol === 'https:' })
    }
    redirect(303, localPath(form.get('next')))
  },
}
