import { z } from 'zod'
import type { Locale } from './locale.ts'

export const hourCycle = z.enum(['h23', 'h12']).meta({ description: 'Hours of the day, or twice twelve' })
export const dateCalendar = z
  .enum(['gregorian', 'both', 'hijri'])
  .meta({ description: 'Dates; `both` has those of Umm al-Qura beside the Gregorian' })
export const digits = z.enum(['latn', 'arab']).meta({ description: '0 1 2 or ٠ ١ ٢' })

/** Whether one's home page begins with words on how to begin. */
export const tour = z.enum(['shown', 'done']).meta({ description: 'Words on the home page on how to begin' })

/** How a person likes times, dates and numbers written. */
export type Habits = {
  readonly hourCycle: z.infer<typeof hourCycle>
  readonly dateCalendar: z.infer<typeof dateCalendar>
  readonly digits: z.infer<typeof digits>
}

/** All that decides how an instant or a number is said to somebody. */
export type Manner = Habits & { readonly locale: Locale; readonly timeZone: string }
