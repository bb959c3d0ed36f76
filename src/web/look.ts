import type { Locale } from '#base/languages.ts'
import type { Habits } from '#base/manner.ts'
import type { Theme } from './visit.ts'

/** All that changes the words and colours of a page that stays the same otherwise. */
export const lookOf = ({ locale, theme, habits }: { locale: Locale; theme: Theme; habits: Habits }): string =>
  `${locale} ${theme} ${Object.values(habits).join(' ')}`
