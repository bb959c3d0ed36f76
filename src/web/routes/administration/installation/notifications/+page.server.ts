import { redirect } from '@sveltejs/kit'
import { optionalTestView, subscriptionList, testNotice } from '#domains/notifications/schemas.ts'
import { m } from '#messages'
import { textOf } from '#web/entered.ts'
import { leaveWord, reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

const here = '/administration/installation/notifications'

export const load: PageServerLoad = async (event) => {
  const { get } = reading(event)
  const [{ test }, { items }] = await Promise.all([
    get('/test-notices/latest', optionalTestView),
    get('/push-subscriptions', subscriptionList),
  ])
  return { test, devices: items, pushWished: event.url.searchParams.has('push') }
}

export const actions: Actions = {
  test: (event) =>
    submitting(event, async (act, form, key) => {
      const channels = form.getAll('channels')
      await act.send('POST', '/test-notices', { channels }, testNotice, { key })
      redirect(303, channels.includes('push') ? `${here}?push` : here)
    }),
  remove: (event) =>
    submitting(event, async (act, form) => {
      const path = `/push-subscriptions/${encodeURIComponent(textOf(form, 'id'))}`
      await act.send('DELETE', path, undefined, subscriptionList)
      leaveWord(event.cookies, m.notifications_device_removed())
      redirect(303, here)
    }),
}
