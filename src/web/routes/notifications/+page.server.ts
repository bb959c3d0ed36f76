import { notificationPage, unreadCount } from '#domains/notifications/schemas.ts'
import { m } from '#messages'
import { textOf } from '#web/entered.ts'
import { leaveWord, reading, submitting } from '#web/page.ts'
import { redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  event.depends('wafa:notifications')
  const { searchParams } = event.url
  const unreadOnly = searchParams.has('unread')
  const query = { cursor: searchParams.get('cursor'), unread: unreadOnly || undefined }
  return { notifications: await reading(event).get('/notifications', notificationPage, query), unreadOnly }
}

export const actions: Actions = {
  read: (event) =>
    submitting(event, async (act, form) => {
      const through = textOf(form, 'through')
      await act.send('PUT', '/notifications/read-mark', through === '' ? {} : { through }, unreadCount)
      leaveWord(event.cookies, m.notifications_marked())
      redirect(303, '/notifications')
    }),
}
