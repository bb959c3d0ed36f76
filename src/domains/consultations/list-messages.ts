import { actorId } from '../../base/actor.ts'
import { iso } from '../../base/time.ts'
import { toPage } from '../../base/page.ts'
import { view } from '../../platform/action.ts'
import { mayFollow } from './course-permissions.ts'
import { requestOf } from './loading.ts'
import { filesOf, messageViews } from './message-views.ts'
import { messagesBefore, readMarksOf, unreadCounts } from './queries/messages.ts'
import { listMessagesInput, messagePage } from './schemas/conversation.ts'

/** The newest messages of a consultation, newest last, and how far each side has read. */
export const listMessages = view({
  name: 'consultations.list-messages',
  input: listMessagesInput,
  output: messagePage,
  load: requestOf,
  permit: mayFollow,
  denial: 'not_found',
  async run(context, { requestId, cursor, limit }, { clientId, consultantId }) {
    const { db } = context
    const rows = await messagesBefore(db, requestId, cursor, limit)
    const page = toPage(
      rows,
      limit,
      ({ position }) => String(position),
      (row) => row,
    )
    const shown = page.items.toReversed()
    const files = await filesOf(
      context,
      shown.map(({ id }) => id),
    )
    const sides = consultantId === null ? [clientId] : [clientId, consultantId]
    const marks = await readMarksOf(db, requestId, sides)
    const reader = actorId(context.actor)
    // An operator looks in without leaving marks: to them nothing is unread.
    const unread = reader !== null && sides.includes(reader) ? await unreadCounts(db, reader, [requestId]) : new Map()
    return {
      items: await messageViews(context, shown, files),
      next: page.next,
      readMarks: marks.map(({ personId, position, readAt }) => ({ personId, position, readAt: iso(readAt) })),
      unread: unread.get(requestId) ?? 0,
    }
  },
})
