import { z } from 'zod'
import { locales } from './languages.ts'

export { directionOf, type Locale, locales } from './languages.ts'

export const locale = z.enum(locales)

/** A text that the platform itself speaks, in all of its languages. */
export const localizedText = z.object({
  ar: z.string().trim().min(1),
  fr: z.string().trim().min(1),
  en: z.string().trim().min(1),
})
export type LocalizedText = z.infer<typeof localizedText>
