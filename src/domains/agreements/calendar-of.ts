import { present } from '../../base/errors.ts'
import type { Context } from '../../platform/action.ts'
import { type Calendar, calendarSchema } from '../../sla/index.ts'
import { calendarRevision, currentCalendar } from './queries.ts'

/** A revision never changes, so what was read of it once serves as long as the process lives. */
const known = new Map<string, Calendar>()

/** The calendar as it stood in a revision; the same object each time, so that it is compiled once. */
export async function calendarOf(context: Context, calendarId: string, revision: number): Promise<Calendar> {
  const key = `${calendarId}:${revision}`
  const cached = known.get(key)
  if (cached !== undefined) return cached
  const { definition } = present(await calendarRevision(context.db, calendarId, revision))
  const calendar = calendarSchema.parse(definition)
  known.set(key, calendar)
  return calendar
}

/** The calendar as it stands now, and the number of that revision. */
export async function calendarNow(context: Context, calendarId: string) {
  const { revision } = present(await currentCalendar(context.db, calendarId))
  return { revision, calendar: await calendarOf(context, calendarId, revision) }
}
