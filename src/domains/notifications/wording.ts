import type { Locale } from '../../base/locale.ts'
import { m } from '../../messages/messages.js'

/** Calendar and digits are named: left to themselves, `ar` and `ar-SA` differ between systems. */
const tags: Record<Locale, string> = {
  ar: 'ar-u-ca-gregory-nu-latn',
  fr: 'fr-u-ca-gregory-nu-latn',
  en: 'en-GB-u-ca-gregory-nu-latn',
}

const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'long' } as const

function said(instant: string, locale: Locale, timeZone: string, parts: Intl.DateTimeFormatOptions): string {
  const { epochMilliseconds } = Temporal.Instant.from(instant)
  return new Intl.DateTimeFormat(tags[locale], { ...parts, timeZone }).format(epochMilliseconds)
}

/**
 * An instant in the reader's zone, and beside it in the agreement's where their clocks differ.
 * The date is repeated only if the two zones do not share it.
 */
export function inBothZones(instant: string, reader: { locale: Locale; timeZone: string }, zone?: string): string {
  const { locale, timeZone } = reader
  const first = said(instant, locale, timeZone, { ...day, ...time })
  if (zone === undefined || offsetAt(instant, zone) === offsetAt(instant, timeZone)) return first
  const sameDay = said(instant, locale, timeZone, day) === said(instant, locale, zone, day)
  const second = said(instant, locale, zone, sameDay ? time : { ...day, ...time })
  return m.notices_two_zones({ first, second }, { locale })
}

/** A date `YYYY-MM-DD`, with its weekday. */
export const longDate = (date: string, locale: Locale): string => said(`${date}T12:00:00Z`, locale, 'UTC', day)

const offsetAt = (instant: string, zone: string): number =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).offsetNanoseconds

const rightToLeft = /[\u0590-\u08ff]/
const leftToRight = /[\p{Script=Latin}\d]/u

/** Keeps a name or number of the other direction from disordering the sentence around it. */
export const isolated = (text: string, locale: Locale): string =>
  (locale === 'ar' ? leftToRight : rightToLeft).test(text) ? `\u2068${text}\u2069` : text

/** For subjects of mails, which some mailboxes show with a box for each invisible character. */
export const withoutIsolates = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '')
