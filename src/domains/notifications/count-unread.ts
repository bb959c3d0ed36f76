import { z } from 'zod'
import { view } from '../../platform/action.ts'
import { mayHaveNotifications } from './permissions.ts'
import { countUnreadOf } from './queries/notifications.ts'
import { readerOf } from './reader.ts'
import { unreadCount } from './schemas.ts'

/** How many of one's own notifications are unread. */
export const countUnread = view({
  name: 'notifications.count-unread',
  input: z.object({}),
  output: unreadCount,
  permit: mayHaveNotifications,
  run: async (context) => ({ unread: await countUnreadOf(context, readerOf(context).id) }),
})
