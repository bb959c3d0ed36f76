import { toPage } from '../../base/page.ts'
import { view } from '../../platform/action.ts'
import { toNotificationView } from './notification.ts'
import { mayHaveNotifications } from './permissions.ts'
import { notificationsOf } from './queries/notifications.ts'
import { readerHere } from './reader.ts'
import { listNotificationsInput, notificationPage } from './schemas.ts'

/** One's own notifications, the newest first, in one's language. */
export const listNotifications = view({
  name: 'notifications.list-notifications',
  input: listNotificationsInput,
  output: notificationPage,
  permit: mayHaveNotifications,
  async run(context, { unread, cursor, limit }) {
    const { id, ...reader } = await readerHere(context)
    const rows = await notificationsOf(context, id, { unread, before: cursor, limit })
    const page = toPage(
      rows,
      limit,
      (row) => row.id,
      (row) => toNotificationView(row, reader),
    )
    return { ...page, items: page.items.filter((item) => item !== undefined) }
  },
})
