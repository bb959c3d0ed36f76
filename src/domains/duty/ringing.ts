/** How a call-out goes on: settings that administrators edit. */
export type Pace = {
  /** Between two calls. */
  readonly repeatMinutes: number
  readonly callsEach: number
  /** So many people of the rota, one after the other, before the administrators. */
  readonly peopleCalled: number
  readonly administratorCalls: number
}

/** How far it has come: the `place`-th person (from 1, 0 before the first call) has been called `calls` times. */
export type Progress = { readonly place: number; readonly calls: number; readonly administrators: boolean }

export type Ring = 'again' | 'next_person' | 'administrators' | 'silence'

/**
 * What the next call is, `others` telling whether anybody else of the rota could be called: the same people again,
 * the next in the rota, the administrators; in the end silence, which is never the first thing.
 */
export function nextRing({ place, calls, administrators }: Progress, pace: Pace, others: boolean): Ring {
  if (administrators) return calls < pace.administratorCalls ? 'again' : 'silence'
  if (place > 0 && calls < pace.callsEach) return 'again'
  return others && place < pace.peopleCalled ? 'next_person' : 'administrators'
}

/**
 * When it rings next, in epoch milliseconds: by the plan, not by when somebody came to it, so that delays do not add
 * up; but what was missed altogether is not made up for.
 */
export function ringsAt(planned: number, now: number, { repeatMinutes }: Pace): number {
  const interval = repeatMinutes * 60_000
  return planned + interval > now ? planned + interval : now + interval
}
