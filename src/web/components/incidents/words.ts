import type { IncidentView, Words } from '#domains/incidents/schemas.ts'
import { type Locale, locales } from '#base/languages.ts'
import { m } from '#messages'
import { getLocale } from '#web/language.ts'
import type { Tone } from '../tone.ts'

type State = IncidentView['state']

export const incidentStateWord: Record<State, () => string> = {
  investigating: m.incidents_state_investigating,
  identified: m.incidents_state_identified,
  watching: m.incidents_state_watching,
  resolved: m.incidents_state_resolved,
}

export const incidentTone: Record<State, Tone> = {
  investigating: 'bad',
  identified: 'warn',
  watching: 'accent',
  resolved: 'good',
}

/** What was said, in the reader's language if it was said in it, and in which language it is. */
export function saidIn(words: Words): { readonly text: string; readonly lang: Locale } {
  const lang = [getLocale(), ...locales].find((one) => words[one] !== undefined) ?? 'en'
  return { text: words[lang] ?? '', lang }
}
