/** The languages that Wafa speaks. Apart from locale.ts, so that pages need no schemas to know them. */
export const locales = ['ar', 'fr', 'en'] as const
export type Locale = (typeof locales)[number]

export const directionOf = (of: Locale): 'rtl' | 'ltr' => (of === 'ar' ? 'rtl' : 'ltr')
