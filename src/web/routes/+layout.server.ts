import { takeWord } from '#web/page.ts'
import type { LayoutServerLoad } from './$types'

/** What every page knows of its visitor. `formKey` makes a form one deed, even without JavaScript. */
export const load: LayoutServerLoad = ({ cookies, locals: { locale, theme, person, timeZone, clock } }) => ({
  locale,
  theme,
  person,
  timeZone,
  clock,
  word: takeWord(cookies),
  formKey: crypto.randomUUID(),
})
