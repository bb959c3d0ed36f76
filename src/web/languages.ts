import { m } from '#messages'
import { installation } from './installation.ts'

/** Each language in its own words: whoever looks for theirs may not read the page's. */
export const languageChoices = () => [
  { value: 'ar' as const, label: m.pages_language_ar() },
  { value: 'fr' as const, label: m.pages_language_fr() },
  { value: 'en' as const, label: m.pages_language_en() },
]

/** Those that this installation speaks; a consultation may be held in any. */
export const offeredLanguages = () =>
  languageChoices().filter(({ value }) => installation()?.languages.includes(value) ?? true)
