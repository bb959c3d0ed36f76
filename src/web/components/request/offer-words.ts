import { m } from '#messages'
import type { OfferView, RankReason } from '#domains/consultations/schemas.ts'

/** What becomes of offers, and why; apart from `words.ts`, which every list of requests brings along. */
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
