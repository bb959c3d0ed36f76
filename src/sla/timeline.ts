import { DAY, END_DATE } from './dates.ts'
import type { DateNumber } from './dates.ts'
import { unreachable } from './errors.ts'
import { openDates } from './open-dates.ts'
import type { Interval } from './open-dates.ts'
import { Schedule } from './schedule.ts'
import type { Calendar } from './schemas.ts'
import { Ladder } from './search.ts'
import { join, stretchFrom, stretchTo } from './stretch.ts'
import type { Position, Stretch } from './stretch.ts'
import { Zone } from './zone.ts'

/** Dates compiled at first; every extension doubles what there is, on the side where it is needed. */
const FIRST_DATES = 64

/**
 * The open time of a calendar, compiled once and extended on demand; instants are epoch milliseconds.
 * An answer costs a search or two, however far apart the instants lie.
 */
export class Timeline {
  readonly zone: Zone
  readonly schedule: Schedule
  #opens = new Ladder([])
  #before = new Ladder([0])
  #dates = new Ladder([0])
  /** Where in `#dates` the date stands that was the first ever compiled. */
  #origin = 0
  /** Dates compiled: `[#firstDate, #endDate)`. */
  #firstDate: DateNumber = 0
  #endDate: DateNumber = 0
  /** Instants that can be answered as things stand: `[#from, #until)`. */
  #from = Infinity
  #until = -Infinity

  constructor(calendar: Calendar) {
    this.zone = Zone.named(calendar.timeZone)
    this.schedule = new Schedule(calendar)
  }

  /** Intervals compiled so far: the measure of the memory held. */
  get size(): number {
    return this.#opens.length
  }

  /** The position of an instant: two of them differ by the open time between. */
  positionOf(instant: number): Position {
    if (instant < this.#from || instant >= this.#until) this.#cover(instant)
    const opened = this.#opens.countUpTo(instant)
    if (opened === 0) return this.#before.first
    return Math.min(this.#before.at(opened - 1) + instant - this.#opens.at(opened - 1), this.#before.at(opened))
  }

  /** The earliest instant at a whole position; `target_unreachable` if the calendar is never open for that long. */
  instantAt(position: Position): number {
    while (position > this.#before.last) this.#reach(position - this.#before.last)
    const interval = this.#before.countUpTo(position - 1) - 1
    return this.#opens.at(interval) + position - this.#before.at(interval)
  }

  /** The open date in which a position lies. Open dates are numbered in order, without gaps. */
  openDateAt(position: Position): number {
    return this.#dates.countUpTo(position) - 1 - this.#origin
  }

  /** The position at which an open date begins; `target_unreachable` if there are never so many. */
  beginOfOpenDate(number: number): Position {
    for (;;) {
      const missing = number + this.#origin + 1 - this.#dates.length
      if (missing <= 0) return this.#dates.at(number + this.#origin)
      this.#reach(missing * DAY)
    }
  }

  /** The open intervals within `[from, to)`. */
  openBetween(from: number, to: number): Interval[] {
    if (this.positionOf(from) === this.positionOf(to)) return []
    const first = Math.max(this.#opens.countUpTo(from) - 1, 0)
    const intervals = Array.from({ length: this.#opens.countUpTo(to) - first }, (_, offset) => {
      const open = this.#opens.at(first + offset)
      const close = open + this.#before.at(first + offset + 1) - this.#before.at(first + offset)
      return { from: Math.max(open, from), to: Math.min(close, to) }
    })
    return intervals.filter((interval) => interval.from < interval.to)
  }

  #cover(instant: number): void {
    if (this.#from > this.#until) {
      this.#firstDate = this.zone.dateOf(instant) - FIRST_DATES / 2
      this.#endDate = this.#firstDate
      this.#answersFrom(this.#firstDate)
    }
    while (instant >= this.#until) this.#extend()
    if (instant < this.#from) this.#extendBackTo(this.zone.dateOf(instant))
  }

  /** Extends towards what is still missing: at most as much open time as there is time, give or take a clock change. */
  #reach(missing: number): void {
    if (this.#until === Infinity || missing > (END_DATE + 2 - this.#endDate) * DAY) unreachable()
    this.#extend()
  }

  #extend(): void {
    const next = this.schedule.nextOpenDate(this.#endDate)
    if (next === Infinity) {
      this.#until = Infinity
      return
    }
    const end = Math.min(next + this.#extension, END_DATE)
    const added = openDates(this.schedule, this.zone, this.#endDate, end)
    this.#hold(join(this.#held, stretchFrom(this.#before.last, added)))
    this.#endDate = end
    this.#until = this.zone.startOf(end)
  }

  #extendBackTo(date: DateNumber): void {
    const first = Math.min(date - 1, this.#firstDate - this.#extension)
    const added = openDates(this.schedule, this.zone, first, this.#firstDate)
    this.#hold(join(stretchTo(this.#before.first, added), this.#held))
    this.#origin += added.length
    this.#firstDate = first
    this.#answersFrom(first)
  }

  /** A date can reach over into the next, so the very first one compiled may lack what comes from before. */
  #answersFrom(firstDate: DateNumber): void {
    this.#from = this.zone.startOf(firstDate + 1)
  }

  get #extension(): number {
    return Math.max(FIRST_DATES, this.#endDate - this.#firstDate)
  }

  get #held(): Stretch {
    return { opens: this.#opens.values, before: this.#before.values, dates: this.#dates.values }
  }

  #hold({ opens, before, dates }: Stretch): void {
    this.#opens = new Ladder(opens)
    this.#before = new Ladder(before)
    this.#dates = new Ladder(dates)
  }
}
