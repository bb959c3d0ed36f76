import type { Exception } from './words.ts'

/** The date in a zone at an instant (epoch milliseconds), `2026-11-26`. */
export function localDate(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

export type Placed = Exception & { readonly index: number }

/** Exceptions by their dates: those still to come, or under way, soonest first; those past, latest first. */
export function comingAndPast(exceptions: readonly Exception[], today: string): { coming: Placed[]; past: Placed[] } {
  const placed = exceptions
    .map((exception, index) => ({ ...exception, index }))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.index - b.index))
  return {
    coming: placed.filter(({ to }) => to >= today),
    past: placed.filter(({ to }) => to < today).toReversed(),
  }
}
