import { z } from 'zod'

/** What a translator of messages goes by; the message itself is English, for developers. */
const fault = (code: string, message: string, input: unknown): z.core.$ZodRawIssue => ({
  code: 'custom',
  params: { code },
  message,
  input,
})

/** Zones asked for before, since asking takes longer than all the rest of a calendar. */
const knownZones = new Set<string>()

function isTimeZone(name: string): boolean {
  if (knownZones.has(name.toLowerCase())) return true
  try {
    Intl.DateTimeFormat('en', { timeZone: name })
    knownZones.add(name.toLowerCase())
    return true
  } catch {
    return false
  }
}

const timeZone = z.string().refine(isTimeZone, {
  error: (issue) => `"${String(issue.input)}" is not a known time zone`,
  params: { code: 'invalid_time_zone' },
})

/** `HH:MM-HH:MM`, local time, `[from, to)`; a date may end at `24:00`. */
const interval = z
  .string()
  .refine((text) => /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text), {
    error: (issue) => `"${String(issue.input)}" is not of the form HH:MM-HH:MM`,
    abort: true,
    params: { code: 'malformed_hours' },
  })
  .refine((text) => text.slice(0, 5) < text.slice(6), {
    error: (issue) => `"${String(issue.input)}" does not end after it begins`,
    params: { code: 'reversed_hours' },
  })

/** The open hours of one date, in any order; they may touch, not overlap. */
const hours = z.array(interval).check((context) => {
  const sorted = context.value.toSorted()
  sorted.forEach((text, index) => {
    const next = sorted[index + 1]
    if (next !== undefined && next.slice(0, 5) < text.slice(6)) {
      context.issues.push(fault('overlapping_hours', `"${text}" and "${next}" overlap`, context.value))
    }
  })
})

const week = z.strictObject({
  sunday: hours.optional(),
  monday: hours.optional(),
  tuesday: hours.optional(),
  wednesday: hours.optional(),
  thursday: hours.optional(),
  friday: hours.optional(),
  saturday: hours.optional(),
})

/**
 * Other hours on the dates `from`…`to`, both included: on those that have hours in the week, or on all of them.
 * No hours at all make a holiday. Where several exceptions speak of a date, the last one stands.
 */
export const exceptionSchema = z
  .strictObject({
    from: z.iso.date(),
    to: z.iso.date(),
    hours,
    name: z.string().optional(),
    applies: z.enum(['workdays', 'all']).default('workdays'),
  })
  .check((context) => {
    const { from, to } = context.value
    if (to < from) context.issues.push(fault('reversed_dates', `${to} is before ${from}`, context.value))
  })

/** Which instants are open: local hours by weekday, dated exceptions, and the zone in which both are meant. */
export const calendarSchema = z.strictObject({ timeZone, week, exceptions: z.array(exceptionSchema).default([]) })

/** As stored, sent and compiled; do not change one that has been compiled, make another. */
export type Calendar = z.output<typeof calendarSchema>

export const unitSchema = z.enum(['hour', 'businessHour', 'businessDay'])
export type Unit = z.output<typeof unitSchema>

/** `amount` is taken at its decimal word: 0.1 is one tenth exactly. */
export const targetSchema = z.strictObject({ amount: z.number().nonnegative(), unit: unitSchema })
export type Target = z.output<typeof targetSchema>

/** Epoch milliseconds, `[from, to)`; `to` is null while the pause lasts. They may overlap: time is paused once. */
export const pauseSchema = z
  .object({ from: z.int(), to: z.int().nullable(), reason: z.string().optional() })
  .refine(({ from, to }) => to === null || from <= to, { error: 'ends before it begins', path: ['to'] })
export type Pause = z.output<typeof pauseSchema>
