import { withWeek } from '#web/components/calendar/entered.ts'
import { editableCalendar } from '../calendar.ts'
import { editing } from '../editing.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({ calendar: await editableCalendar(event) })

export const actions: Actions = { change: (event) => editing(event, withWeek) }
