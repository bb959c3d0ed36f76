import type { LayoutServerLoad } from './$types'

/** What every page knows of its visitor. `formKey` makes a form one deed, even without JavaScript. */
export const load: LayoutServerLoad = ({ locals: { locale, theme, person, timeZone, clock } }) => ({
  locale,
  theme,
  person,
  timeZone,
  clock,
  formKey: crypto.randomUUID(),
})
