import { preferencesView, subscriptionList } from '#domains/notifications/schemas.ts'
import { m } from '#messages'
import { channels } from '#web/components/notifications/words.ts'
import { textOf } from '#web/entered.ts'
import { leaveWord, reading, submitting } from '#web/page.ts'
import { redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const ask = reading(event)
  const [{ topics }, { items }] = await Promise.all([
    ask.get('/notification-preferences', preferencesView),
    ask.get('/push-subscriptions', subscriptionList),
  ])
  return { topics, devices: items }
}

export const actions: Actions = {
  save: (event) =>
    submitting(event, async (act, form) => {
      const { topics } = await act.get('/notification-preferences', preferencesView)
      const preferences = topics
        .filter(({ clause }) => clause === null)
        .flatMap(({ topic }) =>
          channels.map((channel) => ({ topic, channel, wanted: form.has(`${topic}.${channel}`) })),
        )
      await act.send('PUT', '/notification-preferences', { preferences }, preferencesView)
      leaveWord(event.cookies, m.notifications_preferences_saved())
      redirect(303, '/account/notifications')
    }),
  remove: (event) =>
    submitting(event, async (act, form) => {
      const path = `/push-subscriptions/${encodeURIComponent(textOf(form, 'id'))}`
      await act.send('DELETE', path, undefined, subscriptionList)
      leaveWord(event.cookies, m.notifications_device_removed())
      redirect(303, '/account/notifications')
    }),
}
