export const offerOutcomes = ['accepted', 'declined', 'lapsed', 'withdrawn'] as const
export type OfferOutcome = (typeof offerOutcomes)[number]

export const chosenBy = ['client', 'ranking', 'operator'] as const
export type ChosenBy = (typeof chosenBy)[number]

/** For the operators alone: the client reads neutral words. */
export const declineReasons = [
  'no_time',
  'outside_specialty',
  'conflict_of_interest',
  'unclear_request',
  'other',
] as const
export type DeclineReason = (typeof declineReasons)[number]
