import { iso, isoOrNull } from '../../base/time.ts'
import { view } from '../../platform/action.ts'
import { calendarNow, changesBetween, orUnreachable, requireReachable } from '../agreements/index.ts'
import { dueInstant, isPast } from './clock.ts'
import { withCalendar } from './course.ts'
import { clocksOf } from './loading.ts'
import { namesOf } from './names.ts'
import { mayPreviewCalendars } from './permissions.ts'
import { openUnder } from './queries.ts'
import { calendarPreview, previewCalendarInput } from './schemas.ts'
import { toView } from './view.ts'

/** Open clocks that are looked at, and moves that are listed, at most. */
const looked = 1_000
const listed = 100

/** Which promises would move, and to when, if a calendar were edited so now. Throws `target_unreachable`. */
export const previewCalendar = view({
  name: 'commitments.preview-calendar',
  input: previewCalendarInput,
  output: calendarPreview,
  permit: mayPreviewCalendars,
  async run(context, { calendarId, definition }) {
    await requireReachable(context, definition)
    const { calendar } = await calendarNow(context, calendarId)
    const rows = await openUnder(context.db, calendarId, null, looked + 1).execute()
    const names = await namesOf(context, rows)
    const moved = (await clocksOf(context, rows)).flatMap((loaded) => {
      const { row, clockwork } = loaded
      if (isPast(row.dueAt, context.now)) return []
      const dueAt = dueInstant(orUnreachable(() => withCalendar(clockwork, definition, context.now.epochMilliseconds)))
      if (dueAt?.epochMilliseconds === row.dueAt?.epochMilliseconds) return []
      return [{ commitment: { ...toView(context, loaded), ...names(row) }, dueAfter: isoOrNull(dueAt) }]
    })
    return {
      at: iso(context.now),
      changes: changesBetween(calendar, definition),
      open: Math.min(rows.length, looked),
      moved: moved.slice(0, listed),
      more: moved.length > listed || rows.length > looked,
    }
  },
})
