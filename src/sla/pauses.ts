import type { Pause } from './schemas.ts'

/** A stretch that does not count, epoch milliseconds `[from, to)`; `to` is `Infinity` while the pause is open. */
export type Paused = { readonly from: number; readonly to: number; readonly reason: string | null }

/**
 * Pauses as they bear on a clock started at `start`: in order, without overlap and without empty ones.
 * Where they overlap, the one that began first gives the reason.
 */
export function disjoint(pauses: readonly Pause[], start: number): readonly Paused[] {
  if (pauses.length === 0) return none
  let paused = start
  const result: Paused[] = []
  for (const { from, to, reason } of pauses.toSorted((a, b) => a.from - b.from)) {
    const stretch = { from: Math.max(from, paused), to: to ?? Infinity, reason: reason ?? null }
    if (stretch.from >= stretch.to) continue
    result.push(stretch)
    paused = stretch.to
  }
  return result
}

const none: readonly Paused[] = []
