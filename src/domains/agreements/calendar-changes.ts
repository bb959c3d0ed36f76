import type { z } from 'zod'
import type { Calendar } from '../../sla/index.ts'
import type { calendarChange } from './schemas.ts'

export type CalendarChange = z.output<typeof calendarChange>
type Exception = Calendar['exceptions'][number]

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** What an edit made of a calendar: its zone, days of the week, and exceptions that came, went or changed. */
export function changesBetween(before: Calendar, after: Calendar): CalendarChange[] {
  const zone: CalendarChange[] =
    before.timeZone === after.timeZone ? [] : [{ what: 'zone', before: before.timeZone, after: after.timeZone }]
  const week = days.flatMap((day): CalendarChange[] => {
    const [was, is] = [before.week[day] ?? [], after.week[day] ?? []]
    return was.join() === is.join() ? [] : [{ what: 'day', day, before: was, after: is }]
  })
  return [...zone, ...week, ...exceptionChanges(before.exceptions, after.exceptions)]
}

function exceptionChanges(before: readonly Exception[], after: readonly Exception[]): CalendarChange[] {
  const removed = without(before, after)
  const changes = without(after, before).map((one): CalendarChange => {
    const place = bestMatch(removed, one)
    if (place === -1) return { what: 'added', exception: one }
    const [was = one] = removed.splice(place, 1)
    return { what: 'changed', before: was, after: one }
  })
  return [...changes, ...removed.map((exception): CalendarChange => ({ what: 'removed', exception }))]
}

const key = ({ from, to, hours, name, applies }: Exception): string => JSON.stringify([from, to, hours, name, applies])

function without(some: readonly Exception[], others: readonly Exception[]): Exception[] {
  const known = new Set(others.map(key))
  return some.filter((one) => !known.has(key(one)))
}

/** An occasion that moves stays itself for two months; a Hijri one comes again after eleven. */
const farthest = 60 * 86_400_000

/** The exception that another one was made of: of the same name and near it, or of the same dates. */
function bestMatch(among: readonly Exception[], one: Exception): number {
  const apart = (other: Exception) => Math.abs(Date.parse(other.from) - Date.parse(one.from))
  const alike = among
    .map((other, index) => ({ other, index }))
    .filter(({ other }) =>
      other.name === one.name ? apart(other) <= farthest : other.from === one.from && other.to === one.to,
    )
    .toSorted((a, b) => apart(a.other) - apart(b.other))
  return alike[0]?.index ?? -1
}
