import { DAY } from './dates.ts'
import type { DateNumber } from './dates.ts'
import { countUpTo } from './search.ts'

/** No zone is further than this from UTC, with room to spare. */
const REACH = 2 * DAY

/** A zone's offsets from UTC as a table: span `k` runs from `#begins[k]` to `#begins[k + 1]` under `#offsets[k]`. */
export class Zone {
  #begins = Float64Array.of(-Infinity)
  #offsets: Float64Array
  #last: Temporal.ZonedDateTime | null

  private constructor(name: string) {
    this.#last = Temporal.Instant.fromEpochMilliseconds(-8.64e15).toZonedDateTimeISO(name)
    this.#offsets = Float64Array.of(offsetOf(this.#last))
  }

  static readonly #known = new Map<string, Zone>()

  static named(name: string): Zone {
    const known = Zone.#known.get(name.toLowerCase())
    if (known !== undefined) return known
    const zone = new Zone(name)
    Zone.#known.set(name.toLowerCase(), zone)
    return zone
  }

  /** The instant of a local time (given as if it were UTC), resolved as Temporal's `compatible` does. */
  instantOf(local: number): number {
    const span = this.#spanReaching(local)
    const instant = local - this.#offset(span)
    return instant >= this.#begin(span) ? instant : local - this.#offset(span - 1)
  }

  /** The first instant of a date. A date that the zone skips begins when the next one does. */
  startOf(date: DateNumber): number {
    const local = date * DAY
    const span = this.#spanReaching(local)
    return Math.max(local - this.#offset(span), this.#begin(span))
  }

  /** The local date of an instant. */
  dateOf(instant: number): DateNumber {
    this.#learnUntil(instant)
    return Math.floor((instant + this.#offset(countUpTo(this.#begins, instant) - 1)) / DAY)
  }

  /** The first span before whose end the local time is reached. */
  #spanReaching(local: number): number {
    this.#learnUntil(local + REACH)
    let span = countUpTo(this.#begins, local - REACH) - 1
    while (local - this.#offset(span) >= this.#begin(span + 1)) span++
    return span
  }

  #begin(span: number): number {
    return this.#begins[span] ?? Infinity
  }

  #offset(span: number): number {
    return this.#offsets[span] ?? 0
  }

  #learnUntil(instant: number): void {
    if (this.#last === null || this.#last.epochMilliseconds > instant) return
    const begins = [...this.#begins]
    const offsets = [...this.#offsets]
    const enough = instant + 10 * 365 * DAY
    while (this.#last !== null && this.#last.epochMilliseconds <= enough) {
      this.#last = this.#last.getTimeZoneTransition('next')
      if (this.#last === null) break
      begins.push(this.#last.epochMilliseconds)
      offsets.push(offsetOf(this.#last))
    }
    this.#begins = Float64Array.from(begins)
    this.#offsets = Float64Array.from(offsets)
  }
}

const offsetOf = (time: Temporal.ZonedDateTime): number => time.offsetNanoseconds / 1e6
