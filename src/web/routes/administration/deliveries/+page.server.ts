import { deliveryPage, deliveryStatistics, deliveryStates, deliveryView } from '#domains/notifications/schemas.ts'
import { m } from '#messages'
import { textOf } from '#web/entered.ts'
import { leaveWord, reading, submitting } from '#web/page.ts'
import { redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const ask = reading(event)
  const { searchParams } = event.url
  const state = deliveryStates.find((one) => one === searchParams.get('state')) ?? 'given_up'
  const [statistics, deliveries] = await Promise.all([
    ask.get('/delivery-statistics', deliveryStatistics),
    ask.get('/deliveries', deliveryPage, { state, cursor: searchParams.get('cursor') }),
  ])
  return { statistics, deliveries, state, mayRetry: event.locals.person?.roles.includes('administrator') ?? false }
}

export const actions: Actions = {
  retry: (event) =>
    submitting(event, async (act, form, key) => {
      const path = `/deliveries/${encodeURIComponent(textOf(form, 'id'))}/attempts`
      await act.send('POST', path, {}, deliveryView, { key })
      leaveWord(event.cookies, m.notifications_delivery_retried())
      redirect(303, '/administration/deliveries')
    }),
}
