import { mailSettingsView, optionalTestView, testNotice } from '#domains/notifications/schemas.ts'
import { reading, submitting } from '#web/page.ts'
import { redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { get } = reading(event)
  const [settings, { test }] = await Promise.all([
    get('/mail-settings', mailSettingsView),
    get('/test-notices/latest', optionalTestView),
  ])
  return { settings, test }
}

export const actions: Actions = {
  test: (event) =>
    submitting(event, async (act, _form, key) => {
      await act.send('POST', '/test-notices', { channels: ['mail'] }, testNotice, { key })
      redirect(303, '/administration/installation/mail')
    }),
}
