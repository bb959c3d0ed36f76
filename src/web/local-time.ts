/**
 * What a `datetime-local` field sends, as an instant of that zone (ISO text). What is no local time is handed on as it
 * is: the interface names the field that is wrong.
 */
export function instantOf(local: string, timeZone: string): string {
  try {
    return Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant().toString()
  } catch {
    return local
  }
}

/** An instant (ISO text) as a `datetime-local` field shows it in a zone. */
export const localOf = (at: string, timeZone: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })
