import { m } from '#messages'
import { number } from '#web/format.ts'

/** Business hours in words; below an hour in minutes. */
export function businessHours(hours: number): string {
  if (hours < 1) return m.reports_business_minutes({ count: Math.round(hours * 60) })
  const count = Math.round(hours * 10) / 10
  return m.reports_business_hours({ count, shown: number(count) })
}
