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

type Leg = { readonly course: Course; readonly carried: number }

/**
 * The legs of a clock: each segment counts what the ones before left over. `carried` is the share of the whole
 * target that was reached when the leg began.
 */
export function legsOf({ target, segments, pauses }: Clockwork): [Leg, ...Leg[]] {
  const [first, ...later] = segments
  const course = (segment: Segment, left: Target): Course => ({
    calendar: segment.calendar,
    start: segment.since,
    target: left,
    pauses,
  })
  const legs: [Leg, ...Leg[]] = [{ course: course(first, target), carried: 0 }]
  let last = legs[0]
  for (const segment of later) {
    const left = leftAt(last.course, segment.since)
    const carried = target.amount === 0 ? 1 : 1 - left.amount / target.amount
    last = { course: course(segment, left), carried }
    legs.push(last)
  }
  return legs
}

const current = (clockwork: Clockwork): Leg => legsOf(clockwork).at(-1) ?? legsOf(clockwork)[0]

const millisecondsPerHour = 3_600_000

/** Cut below what a millisecond weighs, so that rounding the deadline up makes it whole again. */
const cut = (amount: number): number => Math.max(0, Math.floor(amount * 1e10) / 1e10)

const inUnits = ({ unit }: Target, left: number): number => (unit === 'businessDay' ? left : left / millisecondsPerHour)

function leftAt(course: Course, at: number): Target {
  return { unit: course.target.unit, amount: cut(inUnits(course.target, remaining({ ...course, at }))) }
}

/** Epoch milliseconds; null while an open pause holds it up. */
export const dueOf = (clockwork: Clockwork): number | null => deadline(current(clockwork).course)

export function shareAt(clockwork: Clockwork, at: number): number {
  const { course, carried } = current(clockwork)
  return carried + (1 - carried) * elapsedShare({ ...course, at })
}

/** What is left at `at`, in the unit of the target. */
export const remainingAt = (clockwork: Clockwork, at: number): number =>
  inUnits(clockwork.target, remaining({ ...current(clockwork).course, at }))

export type Step =
  | { readonly step: 'reminder'; readonly share: number; readonly at: number }
  | { readonly step: 'deadline'; readonly at: number }

/**
 * When the clock must be looked at next: at the first reminder beyond `reminded`, or once the deadline has passed;
 * at the deadline itself work is still in time. Null while it is paused.
 */
export function nextStep(clockwork: Clockwork, reminded: number): Step | null {
  const { course, carried } = current(clockwork)
  const due = deadline(course)
  if (due === null) return null
  for (const share of REMINDER_SHARES) {
    if (share <= reminded) continue
    const at = share <= carried ? course.start : reminderAt(course, (share - carried) / (1 - carried))
    // A reminder that would come with the deadline says nothing new.
    if (at !== null && at < due) return { step: 'reminder', share, at }
  }
  return { step: 'deadline', at: due + 1 }
}

/**
 * The clock under an edited calendar from `at` on. What had elapsed stays: if the edit changes the past, the hours
 * that counted until `at` go on counting as they did.
 */
export function withCalendar(clockwork: Clockwork, calendar: Calendar, at: number): Clockwork {
  const { segments } = clockwork
  const last = segments[segments.length - 1] ?? segments[0]
  const replaced = replaceLast(segments, { since: last.since, calendar })
  const same = Math.abs(shareAt({ ...clockwork, segments: replaced }, at) - shareAt(clockwork, at)) < 1e-12
  if (same || at <= last.since) return { ...clockwork, segments: replaced }
  return { ...clockwork, segments: [...segments, { since: at, calendar }] }
}

function replaceLast([first, ...later]: Clockwork['segments'], segment: Segment): Clockwork['segments'] {
  return later.length === 0 ? [segment] : [first, ...later.slice(0, -1), segment]
}

/** What counted and what did not, over all legs, in order and without gaps; each leg until the next begins. */
export function spansOf(clockwork: Clockwork): ExplainedSpan[] {
  const legs = legsOf(clockwork)
  return legs.flatMap(({ course }, index) => {
    const end = legs[index + 1]?.course.start ?? Infinity
    return explain(course).spans.flatMap((span) => cutSpan(course, span, end))
  })
}

function cutSpan(course: Course, span: ExplainedSpan, end: number): ExplainedSpan[] {
  if (span.from >= end) return []
  if (span.to !== null && span.to <= end) return [span]
  if (end === Infinity) return [span]
  if (!span.counted) return [{ ...span, to: end }]
  const left = (at: number) => remaining({ ...course, at })
  return [{ ...span, to: end, amount: left(span.from) - left(end) }]
}
