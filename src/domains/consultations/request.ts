/** How the client sent it: to a consultant of their choice (C1), or to the board (C2). */
export const routings = ['direct', 'board'] as const
export type Routing = (typeof routings)[number]

/** What follows when the chosen consultant declines or stays silent (C5). Chosen by the client when sending. */
export const fallbacks = ['board', 'next_best', 'ask_client'] as const
export type Fallback = (typeof fallbacks)[number]

export const requestStates = ['offered', 'on_board', 'awaiting_choice', 'accepted', 'completed', 'withdrawn'] as const
export type RequestState = (typeof requestStates)[number]

/** From each state, those that may follow. `offered` to itself is the next best; `accepted` to itself, a reassignment. */
const following: Record<RequestState, readonly RequestState[]> = {
  offered: ['offered', 'on_board', 'awaiting_choice', 'accepted', 'withdrawn'],
  on_board: ['accepted', 'withdrawn'],
  awaiting_choice: ['offered', 'on_board', 'withdrawn'],
  accepted: ['accepted', 'completed'],
  completed: ['accepted'],
  withdrawn: [],
}

export const mayBecome = (from: RequestState, to: RequestState): boolean => following[from].includes(to)

/** For the WHERE of an update: the states from which `to` may be reached. */
export const statesBefore = (to: RequestState): RequestState[] =>
  requestStates.filter((state) => mayBecome(state, to))

/** Still looking for a consultant: the client may withdraw. */
export const isUnanswered = (state: RequestState): boolean => mayBecome(state, 'withdrawn')

/** Where a request goes from an offer that was declined or has lapsed (C5). No next best means the board. */
export function afterRefusal(fallback: Fallback | null, nextBestExists: boolean): 'on_board' | 'offered' | 'awaiting_choice' {
  if (fallback === 'ask_client') return 'awaiting_choice'
  return fallback === 'next_best' && nextBestExists ? 'offered' : 'on_board'
}
