import { calendarHistory } from '#domains/agreements/schemas.ts'
import { reading } from '#web/page.ts'
import { editableCalendar } from './calendar.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const calendar = await editableCalendar(event)
  const history = await reading(event).get(`/calendars/${calendar.id}/revisions`, calendarHistory)
  return { calendar, history: history.items }
}
