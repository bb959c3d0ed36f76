import { textOf } from '#web/entered.ts'

/** What the form of a specialty sends, as the interface takes it. */
export const specialtyOf = (form: FormData) => ({
  name: { ar: textOf(form, 'name.ar'), fr: textOf(form, 'name.fr'), en: textOf(form, 'name.en') },
  licenceRequired: form.has('licenceRequired'),
  ...(textOf(form, 'position') === '' ? {} : { position: textOf(form, 'position') }),
})
