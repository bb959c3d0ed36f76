import { present } from '../../base/errors.ts'
import type { Context } from '../../platform/action.ts'
import type { Database } from '../../platform/database/database.ts'
import { type Calendar, calendarSchema } from '../../sla/index.ts'
import { calendarRevision, currentCalendar, holdRevision } from './queries.ts'

/** A revision never changes, so what was read of it once serves as long as its database does. */
const known = new WeakMap<Database, Map<string, Calendar>>()

function knownOf({ database }: Context['platform']): Map<string, Calendar> {
  const calendars = known.get(database) ?? new Map<string, Calendar>()
  known.set(database, calendars)
  return calendars
}

/** The calendar as it stood in a revision; the same object each time, so that it is compiled once. */
export async function calendarOf(context: Context, calendarId: string, revision: number): Promise<Calendar> {
  const calendars = knownOf(context.platform)
  const key = `${calendarId}:${revision}`
  const cached = calendars.get(key)
  if (cached !== undefined) return cached
  const { definition } = present(await calendarRevision(context.db, calendarId, revision))
  const calendar = calendarSchema.parse(definition)
  calendars.set(key, calendar)
  return calendar
}

/** The calendar as it stands now, and the number of that revision. */
export async function calendarNow(context: Context, calendarId: string) {
  const { revision } = present(await currentCalendar(context.db, calendarId))
  return { revision, calendar: await calendarOf(context, calendarId, revision) }
}

/**
 * The same, held until the transaction ends: an edit waits for it, and so finds whatever was started under what it
 * replaces. Any number may hold it at once.
 */
export async function holdCalendar(context: Context, calendarId: string) {
  const { revision } = present(await holdRevision(context.db, calendarId))
  return { revision, calendar: await calendarOf(context, calendarId, revision) }
}
