import { error, type RequestEvent } from '@sveltejs/kit'
import { m } from '#messages'
import { withException, withoutException } from '#web/components/calendar/entered.ts'
import { ramadanHours, ramadanOf } from '#web/components/calendar/hijri.ts'
import type { Exception } from '#web/components/calendar/words.ts'
import { editableCalendar } from '../../calendar.ts'
import { editing } from '../../editing.ts'
import type { Actions, PageServerLoad } from './$types'

/** `new`, or the place of an exception among those of the revision that the form names. */
const indexOf = ({ params }: Pick<RequestEvent<{ which: string }>, 'params'>): number | null =>
  params.which === 'new' ? null : Number(params.which)

export const load: PageServerLoad = async (event) => {
  const calendar = await editableCalendar(event)
  const index = indexOf(event)
  const begun = begunBy(event.url.searchParams)
  const exception = index === null ? begun : calendar.definition.exceptions[index]
  // When others take it away while it is being edited, the page stays and says so.
  if (exception === undefined && !event.isDataRequest) error(404, m.errors_not_found())
  return { calendar, index, begun, year: exception?.from?.slice(0, 4) ?? '' }
}

/** What an address asks to begin with: dates, or the Ramadan of a Hijri year. */
function begunBy(query: URLSearchParams): Partial<Exception> {
  const year = Number(query.get('ramadan'))
  const ramadan = query.has('ramadan') ? ramadanOf(year) : undefined
  if (ramadan !== undefined) return { ...ramadan, name: 'ramadan', hours: [...ramadanHours] }
  const date = (name: string) => /^\d{4}-\d{2}-\d{2}$/.exec(query.get(name) ?? '')?.[0]
  const from = date('from')
  const to = date('to') ?? from
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

export const actions: Actions = {
  change: (event) => editing(event, (definition, form) => withException(definition, form, indexOf(event))),
  remove: (event) => editing(event, (definition) => withoutException(definition, indexOf(event) ?? -1)),
}
