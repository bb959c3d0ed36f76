import { m } from '#messages'

/** Each language in its own words: whoever looks for theirs may not read the page's. */
export const languageChoices = () => [
  { value: 'ar', label: m.pages_language_ar() },
  { value: 'fr', label: m.pages_language_fr() },
  { value: 'en', label: m.pages_language_en() },
]
