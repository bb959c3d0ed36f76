import { m } from '#messages'

/** Each language in its own words: whoever looks for theirs may not read the page's. */
export const languageChoices = () => [
  { value: 'ar', label: m.accounts_language_ar() },
  { value: 'fr', label: m.accounts_language_fr() },
  { value: 'en', label: m.accounts_language_en() },
]
