import { present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { noticed } from './events.ts'
import { toNotificationView } from './notification.ts'
import { isOwner, mayHaveNotifications } from './permissions.ts'
import { countUnreadOf, markReadById, markReadThrough, notificationById } from './queries/notifications.ts'
import { readerHere, readerOf } from './reader.ts'
import { markAllReadInput, notificationId, notificationView, unreadCount } from './schemas.ts'

/** Notes when one of one's own notifications was first read. */
export const markRead = action({
  name: 'notifications.mark-read',
  input: notificationId,
  output: notificationView,
  load: async (context, input) => present(await notificationById(context, input.notificationId)),
  permit: (actor, owned) => isOwner(actor, owned),
  denial: 'not_found',
  about: (input) => input.notificationId,
  async run(context, _input, notification) {
    await markReadById(context, notification.id, context.now)
    await context.announce(noticed, {}, { people: [notification.personId] })
    const { id: _, ...reader } = await readerHere(context)
    const readAt = notification.readAt ?? context.now
    // A kind of a later version has nothing to say to this one.
    return present(toNotificationView({ ...notification, readAt }, reader))
  },
})

/** Notes that one has read all of one's notifications, or those up to the newest that one saw. */
export const markAllRead = action({
  name: 'notifications.mark-all-read',
  input: markAllReadInput,
  output: unreadCount,
  permit: mayHaveNotifications,
  async run(context, { through }) {
    const { id } = readerOf(context)
    await markReadThrough(context, id, through, context.now)
    await context.announce(noticed, {}, { people: [id] })
    return { unread: await countUnreadOf(context, id) }
  },
})
