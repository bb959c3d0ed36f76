import type { Locale } from '#base/locale.ts'

/** Each language in its own words: whoever looks for theirs may not read the page's. */
const names: Record<Locale, string> = { ar: 'العربية', fr: 'Français', en: 'English' }

export const languageChoices = (['ar', 'fr', 'en'] as const).map((value) => ({ value, label: names[value] }))
