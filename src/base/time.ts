import { z } from 'zod'

/** A point on the time line, to the millisecond in everything that Wafa stores. */
export type Instant = Temporal.Instant

/**
 * Where "now" comes from. Asked once per verb, by `action()`; everything below is handed the answer.
 * Asynchronous because a rehearsal's clock is a row in the database that all processes share.
 */
export interface Clock {
  readonly kind: 'system' | 'rehearsal'
  now(): Promise<Instant>
}

/** The one text form of an instant at every boundary: UTC, three digits of a second. */
export const iso = (instant: Instant): string =>
  instant.round({ smallestUnit: 'millisecond', roundingMode: 'floor' }).toString({ fractionalSecondDigits: 3 })

/** `iso`, for a column that may be empty. */
export const isoOrNull = (instant: Instant | null): string | null => (instant === null ? null : iso(instant))

export const instantFrom = (epochMilliseconds: number): Instant =>
  Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)

/** What answers carry: text, since not every browser knows Temporal. */
export const isoInstant = z.iso.datetime().meta({ description: 'Instant, UTC, to the millisecond' })

/** What inputs accept: RFC 3339 with any offset; the verb receives a Temporal.Instant. */
export const instantInput = z.iso
  .datetime({ offset: true })
  .transform((text) => Temporal.Instant.from(text).round({ smallestUnit: 'millisecond', roundingMode: 'floor' }))

// Asking the runtime costs a millisecond, and the same few zones come with every calendar and every person.
const knownTimeZones = new Set<string>()

/** An IANA time zone that this runtime knows. */
export const timeZone = z.string().refine(
  (name) => {
    if (knownTimeZones.has(name)) return true
    try {
      // The runtime's own spelling alone is kept: others of it have no number.
      knownTimeZones.add(Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone)
      return true
    } catch {
      return false
    }
  },
  { error: 'invalid_time_zone' },
)
