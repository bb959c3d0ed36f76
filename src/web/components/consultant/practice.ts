import { textOf } from '#web/entered.ts'

/** What the form about specialties, languages and load limit sends, as the interface takes it. */
export const practiceOf = (form: FormData) => ({
  specialtyIds: form.getAll('specialtyIds'),
  languages: form.getAll('languages'),
  loadLimit: textOf(form, 'loadLimit'),
})
