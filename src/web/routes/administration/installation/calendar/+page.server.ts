import { agreementView, calendarView } from '#domains/agreements/schemas.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { get } = reading(event)
  const { calendarId } = await get('/agreement', agreementView)
  return { calendar: await get(`/calendars/${calendarId}`, calendarView) }
}
