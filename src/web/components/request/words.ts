import { m } from '#messages'
import type { Locale, LocalizedText } from '#base/locale.ts'
import type { OfferView, RankReason, RequestView } from '#domains/consultations/schemas.ts'
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

export const declineWord: Record<NonNullable<OfferView['declineReason']>, () => string> = {
  no_time: m.consultations_decline_no_time,
  outside_specialty: m.consultations_decline_outside_specialty,
  conflict_of_interest: m.consultations_decline_conflict_of_interest,
  unclear_request: m.consultations_decline_unclear_request,
  other: m.consultations_decline_other,
}

/** The client reads neutral words; to the operators and its author a refusal is called one. */
export function outcomeWord({ outcome, declineReason }: Pick<OfferView, 'outcome' | 'declineReason'>): string {
  switch (outcome) {
    case null:
      return m.consultations_outcome_open()
    case 'accepted':
      return m.consultations_outcome_accepted()
    case 'declined':
      return declineReason === null ? m.consultations_outcome_declined() : m.consultations_outcome_declined_own()
    case 'lapsed':
      return m.consultations_outcome_lapsed()
    case 'withdrawn':
      return m.consultations_outcome_withdrawn()
  }
}

export const chosenByWord: Record<OfferView['chosenBy'], () => string> = {
  client: m.consultations_chosen_by_client,
  ranking: m.consultations_chosen_by_ranking,
  operator: m.consultations_chosen_by_operator,
}

/** Below this many answers a record says little, and the sentence says so. */
const few = 5

export function reasonWords(reason: RankReason): string {
  switch (reason.kind) {
    case 'specialty':
      return reason.match === 'exact'
        ? m.consultations_reason_specialty_exact()
        : m.consultations_reason_specialty_parent()
    case 'load':
      return m.consultations_reason_load({ open: reason.open, limit: reason.limit })
    case 'record': {
      const counts = { answered: reason.answeredInTime, offered: reason.offered }
      if (reason.offered === 0) return m.consultations_reason_record_none()
      return reason.offered < few ? m.consultations_reason_record_few(counts) : m.consultations_reason_record(counts)
    }
  }
}

/** A name that the platform has in all languages, in the reader's. */
export const localName = (name: LocalizedText): string => name[getLocale()]

/** What a promise is about. */
export function clauseWord(clause: string): string {
  if (clause === 'C4') return m.consultations_clause_C4()
  if (clause === 'C6') return m.consultations_clause_C6()
  return clause.endsWith('.response') ? m.support_clause_response() : m.support_clause_resolution()
}
