import { m } from '#messages'
import type { Locale, LocalizedText } from '#base/locale.ts'
import type { RequestView } from '#domains/consultations/schemas.ts'
import { getLocale } from '#web/language.ts'
import type { Tone } from '../tone.ts'

/** What the values of requests and offers are called on pages. */
type State = RequestView['state']

export const stateWord: Record<State, () => string> = {
  offered: m.consultations_state_offered,
  on_board: m.consultations_state_on_board,
  awaiting_choice: m.consultations_state_awaiting_choice,
  accepted: m.consultations_state_accepted,
  completed: m.consultations_state_completed,
  withdrawn: m.consultations_state_withdrawn,
}

/** Where a request stands, said to whoever must move it when the reader is its client. */
export const stateWordFor = (state: State, own: boolean): string =>
  own && state === 'awaiting_choice' ? m.consultations_state_awaiting_choice_own() : stateWord[state]()

export const stateTone: Record<State, Tone> = {
  offered: 'accent',
  on_board: 'accent',
  awaiting_choice: 'warn',
  accepted: 'good',
  completed: 'still',
  withdrawn: 'still',
}

export const languageWord: Record<Locale, () => string> = {
  ar: m.consultations_language_ar,
  fr: m.consultations_language_fr,
  en: m.consultations_language_en,
}

/** A name that the platform has in all languages, in the reader's. */
export const localName = (name: LocalizedText): string => name[getLocale()]

/** What a promise is about. */
export function clauseWord(clause: string): string {
  if (clause === 'C4') return m.consultations_clause_C4()
  if (clause === 'C6') return m.consultations_clause_C6()
  return clause.endsWith('.response') ? m.support_clause_response() : m.support_clause_resolution()
}
/** The same with its number in the agreement. */
export const numberedClause = (clause: string): string => `${clauseWord(clause)} · ${clause.slice(0, 2)}`
