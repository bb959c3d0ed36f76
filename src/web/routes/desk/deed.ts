import { textOf } from '#web/entered.ts'

/** What a form says is to be done to tickets; the interface says what is missing. */
export function deedOf(form: FormData): object {
  const what = textOf(form, 'do')
  const text = textOf(form, 'text')
  switch (what) {
    case 'assign': {
      const personId = textOf(form, 'personId')
      return { do: what, personId: personId === '' ? null : personId }
    }
    case 'prioritise':
      return { do: what, priority: Number(textOf(form, 'priority')), reason: text }
    case 'hold':
      return { do: what, reason: text }
    case 'macro':
      return { do: what, macroId: textOf(form, 'macroId') }
    case 'note':
      return { do: what, body: text }
    default:
      return { do: what }
  }
}
