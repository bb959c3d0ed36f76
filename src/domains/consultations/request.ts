/** How the client sent it: to a consultant of their choice (C1), or to the board (C2). */
export const routings = ['direct', 'board'] as const
export type Routing = (typeof routings)[number]

/** What follows when the chosen consultant declines or stays silent (C5). Chosen by the client when sending. */
export const fallbacks = ['board', 'next_best', 'ask_client'] as const
export type Fallback = (typeof fallbacks)[number]

export const requestStates = ['offered', 'on_board', 'awaiting_choice', 'accepted', 'completed', 'withdrawn'] as const
export type RequestState = (typeof requestStates)[number]

type Step = { readonly from: readonly RequestState[]; readonly to: RequestState }

/** Everything that can happen to a request, by name: from which states, and to which. */
export const steps = {
  accept: { from: ['offered'], to: 'accepted' },
  pickUp: { from: ['on_board'], to: 'accepted' },
  offer: { from: ['offered', 'awaiting_choice'], to: 'offered' },
  list: { from: ['offered', 'awaiting_choice'], to: 'on_board' },
  ask: { from: ['offered'], to: 'awaiting_choice' },
  withdraw: { from: ['offered', 'on_board', 'awaiting_choice'], to: 'withdrawn' },
  complete: { from: ['accepted'], to: 'completed' },
  reopen: { from: ['completed'], to: 'accepted' },
  reassign: { from: ['accepted'], to: 'offered' },
  release: { from: ['accepted'], to: 'on_board' },
} as const satisfies Record<string, Step>
export type RequestStep = keyof typeof steps

export const allows = (step: RequestStep, state: RequestState): boolean =>
  steps[step].from.some((from) => from === state)

/** Where a request goes from an offer that was declined or has lapsed (C5). No next best means the board. */
export function afterRefusal(fallback: Fallback | null, nextBestExists: boolean): 'list' | 'offer' | 'ask' {
  if (fallback === 'ask_client') return 'ask'
  return fallback === 'next_best' && nextBestExists ? 'offer' : 'list'
}
