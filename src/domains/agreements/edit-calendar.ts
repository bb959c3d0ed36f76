import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { calendarEdited } from './events.ts'
import { toCalendarView } from './list-calendars.ts'
import { mayEditCalendars } from './permissions.ts'
import { advanceRevision, currentCalendar, insertRevision } from './queries.ts'
import { requireReachable } from './require-reachable.ts'
import { calendarView, editCalendarInput } from './schemas.ts'

/**
 * Changes hours and holidays from now on: a new revision, and open clocks follow it. Throws `conflict` when somebody
 * else edited it since it was read, `target_unreachable` when a promise could then never fall due.
 */
export const editCalendar = action({
  name: 'agreements.edit-calendar',
  input: editCalendarInput,
  output: calendarView,
  load: async ({ db }, { calendarId }) => present(await currentCalendar(db, calendarId)),
  permit: mayEditCalendars,
  about: ({ calendarId }) => calendarId,
  async run(context, { calendarId, revision, definition, reason }) {
    const { db, now, actor } = context
    await requireReachable(context, definition)
    const { revision: next } = present(await advanceRevision(db, calendarId, revision), 'conflict')
    const editedBy = actorId(actor)
    const row = { calendarId, revision: next, definition: JSON.stringify(definition), reason, editedAt: now, editedBy }
    await insertRevision(db, row)
    await context.announce(calendarEdited, { calendarId, revision: next }, { roles: ['agent', 'administrator'] })
    return toCalendarView(present(await currentCalendar(db, calendarId)))
  },
})
