import { compile } from './compile.ts'
import type { Compiled } from './compile.ts'
import { deadline } from './deadline.ts'
import type { Course } from './deadline.ts'
import { disjoint } from './pauses.ts'
import type { Paused } from './pauses.ts'
import type { Target } from './schemas.ts'

/** Why time did not count: outside the hours, a holiday (an exception without hours), or a pause and its reason. */
export type Uncounted =
  | { readonly why: 'closed'; readonly name: string | null }
  | { readonly why: 'holiday'; readonly name: string | null }
  | { readonly why: 'paused'; readonly name: string | null }

/**
 * A stretch of time, epoch milliseconds `[from, to)`; `to` is null when it lasts. What counted, counted by `amount`:
 * milliseconds, or business days. `name` is the exception that set the date's hours, or the reason of the pause.
 */
export type ExplainedSpan =
  | { readonly from: number; readonly to: number; readonly counted: true; readonly amount: number }
  | ({ readonly from: number; readonly to: number | null; readonly counted: false } & Uncounted)

export type Explanation = {
  readonly target: Target
  readonly timeZone: string
  readonly start: number
  readonly due: number | null
  /** In order and without gaps from the start to the deadline, or to the pause that holds it up. */
  readonly spans: readonly ExplainedSpan[]
}

/** Why a deadline is when it is. Throws `target_unreachable`. */
export function explain(course: Course): Explanation {
  const { calendar, start, target, pauses = [] } = course
  const due = deadline(course)
  const compiled = compile(calendar)
  const paused = disjoint(pauses, start).filter(({ from }) => from < (due ?? Infinity))
  const spans: ExplainedSpan[] = []
  let from = start
  for (const pause of paused) {
    spans.push(...unpaused(compiled, target, from, pause.from), pausedSpan(pause))
    from = pause.to
  }
  if (due !== null) spans.push(...unpaused(compiled, target, from, due))
  return { target, timeZone: calendar.timeZone, start, due, spans }
}

const pausedSpan = ({ from, to, reason }: Paused): ExplainedSpan => ({
  from,
  to: to === Infinity ? null : to,
  counted: false,
  why: 'paused',
  name: reason,
})

function unpaused({ timeline, measures }: Compiled, { unit }: Target, from: number, to: number): ExplainedSpan[] {
  const counted = unit === 'hour' ? [{ from, to }].filter(() => from < to) : timeline.openBetween(from, to)
  const spans: ExplainedSpan[] = []
  let end = from
  for (const open of counted) {
    spans.push(...closed(timeline, end, open.from))
    spans.push({ ...open, counted: true, amount: measures[unit].between(open.from, open.to) })
    end = open.to
  }
  return [...spans, ...closed(timeline, end, to)]
}

/** A time that is not open, parted where the reason changes: which it does from one local date to the next. */
function closed({ zone, schedule }: Compiled['timeline'], from: number, to: number): ExplainedSpan[] {
  const spans: (ExplainedSpan & Uncounted)[] = []
  for (let date = zone.dateOf(from), begin = from; begin < to; date++) {
    const end = Math.min(zone.startOf(date + 1), to)
    const exception = schedule.exceptionOn(date)
    const why = exception?.hours.length === 0 ? 'holiday' : 'closed'
    const name = exception?.name ?? null
    const last = spans.at(-1)
    if (last?.why === why && last.name === name) spans[spans.length - 1] = { ...last, to: end }
    else if (begin < end) spans.push({ from: begin, to: end, counted: false, why, name })
    begin = Math.max(begin, end)
  }
  return spans
}
