import { redirect } from '@sveltejs/kit'
import { ownAccountView, personView } from '#domains/accounts/schemas.ts'
import { textOf } from '#web/entered.ts'
import { reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  account: await reading(event).get('/account', ownAccountView),
  saved: event.url.searchParams.has('saved'),
  timeZones: Intl.supportedValuesOf('timeZone'),
})

export const actions: Actions = {
  default: (event) =>
    submitting(event, async (act, form) => {
      const change = {
        name: textOf(form, 'name'),
        locale: textOf(form, 'locale'),
        timeZone: textOf(form, 'timeZone'),
        hourCycle: textOf(form, 'hourCycle'),
        dateCalendar: textOf(form, 'dateCalendar'),
        digits: textOf(form, 'digits'),
      }
      await act.send('PATCH', '/account', change, personView)
      // The page is made anew, in the manner that was chosen.
      redirect(303, '/account?saved')
    }),
}
