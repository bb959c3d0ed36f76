import { agreementView, calendarView, clauses } from '#domains/agreements/schemas.ts'
import { type CalculatedDeadline, calculatedDeadline } from '#domains/commitments/schemas.ts'
import { type Api, api } from '#web/api.ts'
import { instantOf, localOf } from '#web/local-time.ts'
import { reading } from '#web/page.ts'
import { Problem } from '#web/problem.ts'
import type { PageServerLoad, PageServerLoadEvent } from './$types'

/** Public: what is promised, by which hours, and when it would be due if it began then. */
export const load: PageServerLoad = async (event) => {
  const { get } = reading(event)
  const agreement = await get('/agreement', agreementView)
  const calendar = await get(`/calendars/${agreement.calendarId}`, calendarView)
  const { timeZone } = calendar.definition
  const now = await deadlines(get)
  return { agreement, calendar, now, calculator: await calculate(event, timeZone) }
}

/** Of every clause that is a clock, if it began at an instant (ISO text), or now. */
const deadlines = (get: Api['get'], at?: string): Promise<CalculatedDeadline[]> =>
  Promise.all(
    clauses.map((clause) => get('/deadlines', calculatedDeadline, at === undefined ? { clause } : { clause, at })),
  )

type Calculator = {
  /** Local time in the zone of the agreement. */
  readonly at: string
  readonly fault: string | null
  readonly answers: readonly CalculatedDeadline[]
}

async function calculate({ url, fetch, locals }: PageServerLoadEvent, timeZone: string): Promise<Calculator> {
  const at = url.searchParams.get('at')
  if (at === null) {
    const now = Temporal.Instant.fromEpochMilliseconds(locals.clock.now).toString()
    return { at: localOf(now, timeZone), fault: null, answers: [] }
  }
  try {
    return { at, fault: null, answers: await deadlines(api(fetch).get, instantOf(at, timeZone)) }
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.status >= 500) throw thrown
    return { at, fault: thrown.fields[0]?.message ?? thrown.message, answers: [] }
  }
}
