import { instantFrom, type Instant } from '../../base/time.ts'
import { type Calendar, remaining } from '../../sla/index.ts'

const step = 5 * 60_000

/** The latest instant from which `hours` business hours have passed until `until`; to five minutes. */
export function openHoursBefore(until: Instant, hours: number, calendar: Calendar): Instant {
  const target = { amount: hours, unit: 'businessHour' } as const
  const at = until.epochMilliseconds
  let start = at
  while (remaining({ calendar, start, target, at }) > 0) start -= step
  return instantFrom(start)
}
