import { instantFrom, iso } from '../../base/time.ts'
import { Failure } from '../../base/errors.ts'
import { view } from '../../platform/action.ts'
import { SlaError } from '../../sla/index.ts'
import { dueOf, withCalendar } from './course.ts'
import { clocksOf } from './loading.ts'
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
    const rows = await openUnder(context.db, calendarId, null, looked + 1).execute()
    const clocks = await clocksOf(context, rows)
    const moved = clocks.flatMap((loaded) => {
      const due = dueUnder(loaded.clockwork, definition, context.now.epochMilliseconds)
      if (due === (loaded.row.dueAt?.epochMilliseconds ?? null)) return []
      return [{ commitment: toView(context, loaded), dueAfter: due === null ? null : iso(instantFrom(due)) }]
    })
    return { open: rows.length, moved: moved.slice(0, listed), more: moved.length > listed || rows.length > looked }
  },
})

function dueUnder(...[clockwork, calendar, at]: Parameters<typeof withCalendar>): number | null {
  try {
    return dueOf(withCalendar(clockwork, calendar, at))
  } catch (error) {
    throw error instanceof SlaError ? new Failure('target_unreachable') : error
  }
}
