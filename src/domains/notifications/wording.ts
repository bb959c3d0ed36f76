import type { Locale } from '../../base/locale.ts'
import type { Manner } from '../../base/manner.ts'
import { type Parts, sayInstant } from '../../base/saying.ts'
import { m } from '../../messages/messages.js'

const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
const time = { time: true, timeZoneName: 'long' } as const

const said = (instant: string, manner: Manner, parts: Parts): string =>
  sayInstant(Temporal.Instant.from(instant).epochMilliseconds, parts, manner)

/**
 * An instant in the reader's zone, and beside it in the agreement's where their clocks differ.
 * The date is repeated only if the two zones do not share it.
 */
export function inBothZones(instant: string, reader: Manner, zone?: string): string {
  const { locale, timeZone } = reader
  const first = said(instant, reader, { ...day, ...time })
  if (zone === undefined || offsetAt(instant, zone) === offsetAt(instant, timeZone)) return first
  const there = { ...reader, timeZone: zone }
  const sameDay = said(instant, reader, day) === said(instant, there, day)
  const second = said(instant, there, sameDay ? time : { ...day, ...time })
  return m.notices_two_zones({ first, second }, { locale })
}

/** The same in two lines: the reader's time, and the agreement's where their clocks differ. */
export function inEachZone(instant: string, reader: Manner, zone?: string): { here: string; there: string | null } {
  const whole = (manner: Manner) => said(instant, manner, { ...day, ...time })
  const differs = zone !== undefined && offsetAt(instant, zone) !== offsetAt(instant, reader.timeZone)
  return { here: whole(reader), there: differs ? whole({ ...reader, timeZone: zone }) : null }
}

/** A date `YYYY-MM-DD`, with its weekday. */
export const longDate = (date: string, reader: Manner): string =>
  said(`${date}T12:00:00Z`, { ...reader, timeZone: 'UTC' }, day)

const offsetAt = (instant: string, zone: string): number =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).offsetNanoseconds

const rightToLeft = /[\u0590-\u08ff]/
const leftToRight = /[\p{Script=Latin}\d]/u

/** Keeps a name or number of the other direction from disordering the sentence around it. */
export const isolated = (text: string, locale: Locale): string =>
  (locale === 'ar' ? leftToRight : rightToLeft).test(text) ? `\u2068${text}\u2069` : text

/** For subjects of mails, which some mailboxes show with a box for each invisible character. */
export const withoutIsolates = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '')
