import type { Instant } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { agreementInForce, calendarNow } from '../agreements/index.ts'

export type Days = {
  readonly timeZone: string
  readonly today: Temporal.PlainDate
  /** When a local date begins. */
  startOf(day: Temporal.PlainDate): Instant
}

/** Days as the agreement in force means them: in the zone of its calendar. */
export async function daysOf(context: Context): Promise<Days> {
  const { calendarId } = await agreementInForce(context, context.now)
  const { timeZone } = (await calendarNow(context, calendarId)).calendar
  return {
    timeZone,
    today: context.now.toZonedDateTimeISO(timeZone).toPlainDate(),
    startOf: (day) => day.toZonedDateTime(timeZone).toInstant(),
  }
}
