import { z } from 'zod'

export const locales = ['ar', 'fr', 'en'] as const
export const locale = z.enum(locales)
export type Locale = z.infer<typeof locale>

/** A text that the platform itself speaks, in all of its languages. */
export const localizedText = z.object({
  ar: z.string().trim().min(1),
  fr: z.string().trim().min(1),
  en: z.string().trim().min(1),
})
export type LocalizedText = z.infer<typeof localizedText>

export const directionOf = (of: Locale): 'rtl' | 'ltr' => (of === 'ar' ? 'rtl' : 'ltr')
