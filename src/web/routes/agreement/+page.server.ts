import { agreementView, calendarView } from '#domains/agreements/schemas.ts'
import { type CalculatedDeadline, calculatedDeadline } from '#domains/commitments/schemas.ts'
import { api } from '#web/api.ts'
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
  const [C4, C6] = await Promise.all(['C4', 'C6'].map((clause) => get('/deadlines', calculatedDeadline, { clause })))
  return { agreement, calendar, now: { C4, C6 }, calculator: await calculate(event, timeZone) }
}

type Calculator = {
  readonly clause: string
  /** Local time in the zone of the agreement. */
  readonly at: string
  readonly fault: string | null
  readonly answer: CalculatedDeadline | null
}

async function calculate({ url, fetch, locals }: PageServerLoadEvent, timeZone: string): Promise<Calculator> {
  const clause = url.searchParams.get('clause') ?? 'C4'
  const at = url.searchParams.get('at')
  if (at === null) {
    const now = Temporal.Instant.fromEpochMilliseconds(locals.clock.now).toString()
    return { clause, at: localOf(now, timeZone), fault: null, answer: null }
  }
  try {
    const answer = await api(fetch).get('/deadlines', calculatedDeadline, { clause, at: instantOf(at, timeZone) })
    return { clause, at, fault: null, answer }
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.status >= 500) throw thrown
    return { clause, at, fault: thrown.fields[0]?.message ?? thrown.message, answer: null }
  }
}
