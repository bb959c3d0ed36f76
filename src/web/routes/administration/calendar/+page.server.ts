import { calendarHistory } from '#domains/agreements/schemas.ts'
import { localDate } from '#web/components/calendar/dates.ts'
import { withException } from '#web/components/calendar/entered.ts'
import { ramadanOf, ramadansIn } from '#web/components/calendar/hijri.ts'
import { reading } from '#web/page.ts'
import { editableCalendar } from './calendar.ts'
import { editing } from './editing.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const calendar = await editableCalendar(event)
  const history = await reading(event).get(`/calendars/${calendar.id}/revisions`, calendarHistory)
  const today = localDate(event.locals.clock.now, calendar.definition.timeZone)
  const year = yearOf(event.url.searchParams.get('year')) ?? Number(today.slice(0, 4))
  const ramadans = ramadansIn(year).flatMap((hijriYear) => {
    const dates = ramadanOf(hijriYear)
    return dates === undefined ? [] : [{ hijriYear, ...dates }]
  })
  return { calendar, history: history.items, today, year, ramadans }
}

/** Years for which the calendar of Umm al-Qura is published, as a page is asked for them. */
function yearOf(wish: string | null): number | undefined {
  const year = Number(wish)
  return wish !== null && Number.isInteger(year) && year >= 1980 && year <= 2075 ? year : undefined
}

export const actions: Actions = {
  add: (event) => editing(event, (definition, form) => withException(definition, form, null)),
}
