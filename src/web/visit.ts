import { z } from 'zod'
import { role } from '#base/actor.ts'
import { id } from '#base/ids.ts'
import { type Locale, locale, locales } from '#base/locale.ts'
import { dateCalendar, digits, hourCycle, tour } from '#base/manner.ts'

/** As much of the account as every page needs. */
export const visitor = z.object({
  id,
  name: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  roles: z.array(role),
  locale,
  timeZone: z.string(),
  hourCycle,
  dateCalendar,
  digits,
  tour,
})
export type Visitor = z.infer<typeof visitor>

export const themes = ['auto', 'light', 'dark'] as const
export const theme = z.enum(themes)
export type Theme = z.infer<typeof theme>

export const cookieNames = { locale: 'wafa_locale', theme: 'wafa_theme' } as const

/** The first language of `Accept-Language` that is offered. */
export function askedLocale(header: string | null, offered: readonly Locale[] = locales): Locale | undefined {
  return (header ?? '')
    .split(',')
    .map((part, index) => {
      const [tag = '', quality = ''] = part.trim().toLowerCase().split(';')
      const weight = Number(quality.trim().replace('q=', '') || 1) || 0
      return { language: offered.find((known) => tag === known || tag.startsWith(`${known}-`)), weight, index }
    })
    .filter(({ language, weight }) => language !== undefined && weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.index - b.index)
    .at(0)?.language
}
