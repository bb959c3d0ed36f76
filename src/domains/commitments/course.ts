import {
  type Calendar,
  type Course,
  deadline,
  elapsedShare,
  explain,
  type ExplainedSpan,
  type Pause,
  remaining,
  REMINDER_SHARES,
  reminderAt,
  type Target,
} from '../../sla/index.ts'

/** From `since` (epoch milliseconds) on this revision of the calendar counts, until the next segment begins. */
export type Segment = { readonly since: number; readonly calendar: Calendar }

/** A clock whose calendar may have been edited while it ran. Pauses in epoch milliseconds. */
export type Clockwork = {
  readonly target: Target
  readonly segments: readonly [Segment, ...Segment[]]
  readonly pauses: readonly Pause[]
}

/** What runs in one segment; `gained` is how much of the whole target had been reached when it began. */
type Leg = { readonly course: Course; readonly gained: number }

/** The legs of a clock: each segment counts what the ones before left over. */
function legsOf({ target, segments, pauses }: Clockwork): [Leg, ...Leg[]] {
  const [first, ...later] = segments
  let last: Leg = { course: { calendar: first.calendar, start: first.since, target, pauses }, gained: 0 }
  const legs: [Leg, ...Leg[]] = [last]
  for (const { since, calendar } of later) {
    const left = cut(inUnits(target, remaining({ ...last.course, at: since })))
    const course = { calendar, start: since, target: { ...target, amount: left }, pauses }
    last = { course, gained: target.amount - left }
    legs.push(last)
  }
  return legs
}

/** The leg that runs at an instant; the last one without. */
function legAt(clockwork: Clockwork, at = Infinity): Leg {
  const legs = legsOf(clockwork)
  return legs.findLast(({ course }) => course.start <= at) ?? legs[0]
}

const millisecondsPerHour = 3_600_000

/** Cut below what a millisecond weighs: a deadline is rounded up, which makes it whole again. */
const cut = (amount: number): number => Math.max(0, Math.floor(amount * 1e11) / 1e11)

const inUnits = ({ unit }: Target, left: number): number => (unit === 'businessDay' ? left : left / millisecondsPerHour)

/** Epoch milliseconds; null while an open pause holds it up. Throws `SlaError`. */
export const dueOf = (clockwork: Clockwork): number | null => deadline(legAt(clockwork).course)

/** The part of the target reached by `at`: 1 when due, more when overdue. */
export function shareAt(clockwork: Clockwork, at: number): number {
  const whole = clockwork.target.amount
  if (whole === 0) return 1
  const { course, gained } = legAt(clockwork, at)
  const left = course.target.amount
  // Where nothing was left when the leg began, it began with the deadline.
  return left === 0 ? 1 : gained / whole + (left / whole) * elapsedShare({ ...course, at })
}

/** What is left at `at`, in the unit of the target, never below 0. */
export const remainingAt = (clockwork: Clockwork, at: number): number =>
  inUnits(clockwork.target, remaining({ ...legAt(clockwork, at).course, at }))

/** The zone in which the clock's hours are meant, as the calendar stands now. */
export const zoneOf = ({ segments }: Clockwork): string => (segments.at(-1) ?? segments[0]).calendar.timeZone

export type Step =
  | { readonly step: 'reminder'; readonly share: number; readonly at: number }
  | { readonly step: 'deadline'; readonly at: number }

/**
 * When the clock must be looked at next: at the first reminder beyond `reminded`, or once the deadline has passed;
 * at the deadline itself work is still in time. Null while it is paused.
 */
export function nextStep(clockwork: Clockwork, reminded: number): Step | null {
  const due = dueOf(clockwork)
  if (due === null) return null
  for (const share of REMINDER_SHARES) {
    if (share <= reminded) continue
    const at = reachedAt(clockwork, share)
    // A reminder that would come with the deadline says nothing new.
    if (at !== null && at < due) return { step: 'reminder', share, at }
  }
  return { step: 'deadline', at: due + 1 }
}

/**
 * When `share` of the whole target is reached; the beginning of the last leg if it had been before. Null while an open
 * pause holds it up.
 */
export function reachedAt({ target, ...rest }: Clockwork, share: number): number | null {
  const { course, gained } = legAt({ target, ...rest })
  if (gained === 0) return reminderAt(course, share)
  return deadline({ ...course, target: { ...target, amount: cut(share * target.amount - gained) } })
}

/**
 * The clock under an edited calendar from `at` on. What had elapsed stays: where the edit changes the past, the hours
 * that counted until `at` go on counting as they did.
 */
export function withCalendar(clockwork: Clockwork, calendar: Calendar, at: number): Clockwork {
  const [first, ...later] = clockwork.segments
  const last = later.pop() ?? first
  const edited = { since: last.since, calendar }
  const replaced: Clockwork = { ...clockwork, segments: last === first ? [edited] : [first, ...later, edited] }
  if (at <= last.since || countedUntil(replaced, at) === countedUntil(clockwork, at)) return replaced
  return { ...clockwork, segments: [...clockwork.segments, { since: at, calendar }] }
}

const countedUntil = (clockwork: Clockwork, at: number): string =>
  JSON.stringify(spansOf(clockwork, at).filter(({ counted }) => counted))

/** What counted and what did not until `until`, over all legs, in order and without gaps. */
export function spansOf(clockwork: Clockwork, until = Infinity): ExplainedSpan[] {
  const legs = legsOf(clockwork)
  return legs.flatMap(({ course }, index) => {
    const end = Math.min(legs[index + 1]?.course.start ?? Infinity, until)
    return explain(course).spans.flatMap((span) => cutSpan(course, span, end))
  })
}

function cutSpan(course: Course, span: ExplainedSpan, end: number): ExplainedSpan[] {
  if (span.from >= end) return []
  if (end === Infinity || (span.to !== null && span.to <= end)) return [span]
  if (!span.counted) return [{ ...span, to: end }]
  const left = (at: number) => remaining({ ...course, at })
  return [{ ...span, to: end, amount: left(span.from) - left(end) }]
}
