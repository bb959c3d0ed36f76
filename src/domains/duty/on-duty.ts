import { type Calendar, compile } from '../../sla/index.ts'

/** Epoch milliseconds, `[from, to)`. */
export type Span = { readonly from: number; readonly to: number }

/** Somebody's duty: the hours of their shifts, when they are away, and what their own switch says. */
export type Hours = {
  readonly shifts: Calendar
  readonly absences: readonly Span[]
  /** Pressed at `at`; it holds until `until`, or for good. */
  readonly switched: { readonly on: boolean; readonly at: number; readonly until: number | null } | null
}

export type Standing = {
  readonly on: boolean
  readonly why: 'shift' | 'off_shift' | 'absent' | 'switched_on' | 'switched_off'
  /** Epoch milliseconds of the next change, null when none is foreseen. */
  readonly until: number | null
}

/** How far ahead a change is looked for: longer than any holiday. In milliseconds. */
const horizon = 40 * 86_400_000

/**
 * The hours of an agent's shifts, in the agreement's zone. Without a week of their own they follow the agreement; with
 * one, holidays still free them, but other hours of the agreement (Ramadan) do not bind them. Their own exceptions
 * have the last word.
 */
export function shiftsOf(
  agreement: Calendar,
  own: { readonly week: Calendar['week'] | null; readonly exceptions: Calendar['exceptions'] },
): Calendar {
  const given = agreement.exceptions.filter(({ hours }) => own.week === null || hours.length === 0)
  return {
    timeZone: agreement.timeZone,
    week: own.week ?? agreement.week,
    exceptions: [...given, ...own.exceptions],
  }
}

/** Whether a calendar is open at an instant (epoch milliseconds). */
export const isOpen = (calendar: Calendar, at: number): boolean =>
  compile(calendar).timeline.openBetween(at, at + 1).length > 0

/** Until when it stays open from an instant on, in epoch milliseconds; null when it is closed. */
export const openUntil = (calendar: Calendar, at: number): number | null =>
  isOpen(calendar, at) ? (compile(calendar).timeline.openBetween(at, at + horizon)[0]?.to ?? null) : null

/** A switch that holds goes before an absence, and that before the shift. */
export function standingAt(hours: Hours, at: number): Standing {
  const now = reasonAt(hours, at)
  const until = edgesAfter(hours, at).find((edge) => isOn(reasonAt(hours, edge)) !== isOn(now)) ?? null
  return { on: isOn(now), why: now, until }
}

/** When somebody is on duty from an instant on, itself included; null when nothing foreseen brings them back. */
export function backAt(hours: Hours, at: number): number | null {
  for (let look: number | null = at; look !== null;) {
    const standing = standingAt(hours, look)
    if (standing.on) return look
    look = standing.until
  }
  return null
}

const isOn = (why: Standing['why']): boolean => why === 'shift' || why === 'switched_on'

function reasonAt({ shifts, absences, switched }: Hours, at: number): Standing['why'] {
  if (switched !== null && at >= switched.at && (switched.until === null || at < switched.until))
    return switched.on ? 'switched_on' : 'switched_off'
  if (absences.some(({ from, to }) => from <= at && at < to)) return 'absent'
  return isOpen(shifts, at) ? 'shift' : 'off_shift'
}

function edgesAfter(hours: Hours, at: number): number[] {
  const { switched, ...rest } = hours
  const edges = [...scheduledEdges(rest, at), ...(switched?.until === null ? [] : [switched?.until])]
  return edges
    .filter((edge) => edge !== undefined && edge > at)
    .toSorted((one, other) => (one ?? 0) - (other ?? 0)) as number[]
}

function scheduledEdges({ shifts, absences }: Omit<Hours, 'switched'>, at: number): number[] {
  const until = at + horizon
  const open = compile(shifts).timeline.openBetween(at, until)
  return [...open, ...absences].flatMap(({ from, to }) => [from, to]).filter((edge) => edge > at && edge < until)
}

/** Until when a switch pressed now holds: a shift or an absence that begins or ends ends it. Null when none does. */
export const switchHoldsUntil = (hours: Omit<Hours, 'switched'>, at: number): number | null => {
  const edges = scheduledEdges(hours, at)
  return edges.length === 0 ? null : Math.min(...edges)
}
