/**
 * Several lists, each in its order, as one list in that order: what `limit` of each can fill. Pure. Instants in their
 * one text form sort as they follow each other, and so do ids.
 */
export function inOneQueue<Place extends { readonly at: string; readonly id: string }>(
  sources: readonly (readonly Place[])[],
  limit: number,
): Place[] {
  return sources
    .flat()
    .toSorted((a, b) => compare(a.at, b.at) || compare(a.id, b.id))
    .slice(0, limit)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
