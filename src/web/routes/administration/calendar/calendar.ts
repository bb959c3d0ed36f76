import { error, type RequestEvent } from '@sveltejs/kit'
import { agreementView, type CalendarView, calendarView } from '#domains/agreements/schemas.ts'
import { m } from '#messages'
import { reading } from '#web/page.ts'

/** The calendar of the agreement in force, for those who may edit it. */
export async function editableCalendar(event: RequestEvent): Promise<CalendarView> {
  const { get } = reading(event)
  const { calendarId } = await get('/agreement', agreementView)
  if (event.locals.person?.roles.includes('administrator') === false) error(403, m.errors_forbidden())
  return get(`/calendars/${calendarId}`, calendarView)
}
