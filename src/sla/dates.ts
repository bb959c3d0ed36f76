/** Milliseconds. */
export const MINUTE = 60_000
export const HOUR = 3_600_000
export const DAY = 86_400_000

/** A local date as the number of days since 1970-01-01. */
export type DateNumber = number

export const dateNumber = (isoDate: string): DateNumber => Date.parse(`${isoDate}T00:00:00Z`) / DAY

/** The first date that a calendar cannot speak of: its dates are written with four digits of a year. */
export const END_DATE: DateNumber = dateNumber('9999-12-31') + 1

/** Beginning with that of date 0, which was a Thursday. */
const weekdays = ['thursday', 'friday', 'saturday', 'sunday', 'monday', 'tuesday', 'wednesday'] as const

export type Weekday = (typeof weekdays)[number]

export const weekdayOf = (date: DateNumber): Weekday => weekdays[((date % 7) + 7) % 7] ?? 'thursday'
