import { error, type RequestEvent } from '@sveltejs/kit'
import type { CalendarView } from '#domains/agreements/schemas.ts'
import { m } from '#messages'
import { withException, withoutException } from '#web/components/calendar/entered.ts'
import { editableCalendar } from '../../calendar.ts'
import { editing } from '../../editing.ts'
import type { Actions, PageServerLoad } from './$types'

/** `new`, or the place of an exception among those of the revision that the form names. */
const indexOf = ({ params }: Pick<RequestEvent<{ which: string }>, 'params'>): number | null =>
  params.which === 'new' ? null : Number(params.which)

export const load: PageServerLoad = async (event) => {
  const calendar = await editableCalendar(event)
  return { calendar, exception: exceptionAt(calendar, indexOf(event)) }
}

function exceptionAt({ definition }: CalendarView, index: number | null) {
  if (index === null) return undefined
  const exception = definition.exceptions[index]
  if (exception === undefined) error(404, m.errors_not_found())
  return exception
}

export const actions: Actions = {
  change: (event) => editing(event, (definition, form) => withException(definition, form, indexOf(event))),
  remove: (event) => editing(event, (definition) => withoutException(definition, indexOf(event) ?? -1)),
}
