import { redirect } from '@sveltejs/kit'
import { installationView } from '#domains/installation/schemas.ts'
import { m } from '#messages'
import { textOf } from '#web/entered.ts'
import { leaveWord, submitting } from '#web/page.ts'
import type { Actions } from './$types'

export const actions: Actions = {
  default: (event) =>
    submitting(event, async (act, form, key) => {
      const wish = { languages: form.getAll('languages'), defaultLanguage: textOf(form, 'defaultLanguage') }
      await act.send('PUT', '/installation/languages', wish, installationView, { key })
      leaveWord(event.cookies, m.installation_languages_saved())
      redirect(303, '/administration/installation/languages')
    }),
}
