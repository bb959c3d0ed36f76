import { isUnresolved, type TicketState } from './ticket.ts'

/** Did this help? */
export const verdicts = ['good', 'bad'] as const
export type Verdict = (typeof verdicts)[number]

export const reasonsOf = {
  good: ['quick', 'clear', 'friendly'],
  bad: ['slow', 'unclear', 'not_solved', 'unfriendly'],
} as const satisfies Record<Verdict, readonly string[]>
export const satisfactionReasons = [...reasonsOf.good, ...reasonsOf.bad] as const
export type SatisfactionReason = (typeof satisfactionReasons)[number]

export const fits = (verdict: Verdict, reason: SatisfactionReason): boolean =>
  reasonsOf[verdict].some((one) => one === reason)

/** Answered once it is resolved; an answer that was given may change until the ticket is closed, reopened or not. */
export const mayStillRate = (state: TicketState, rated: boolean): boolean =>
  state === 'resolved' || (rated && isUnresolved(state))
