/** Words that are one or two errors away from another: deletion neighbourhoods, so that no list is walked. */
export type Neighbourhood = { readonly near: (word: string) => readonly Near[] }
export type Near = { readonly word: string; readonly errors: number }

/** As much of a word as neighbourhoods are made of; the rest is compared afterwards. */
const opening = 8
const most = 12

const latin = /^[a-z]/

/** So many errors are forgiven in a word: in four letters of Arabic there are three consonants, in Latin half a word. */
export const forgiven = (word: string): number =>
  word.length < (latin.test(word) ? 5 : 4) ? 0 : word.length < 8 ? 1 : 2

export function neighbourhood(words: Iterable<string>): Neighbourhood {
  const byRest = new Map<string, string[]>()
  for (const word of words) {
    for (const rest of deletions(word.slice(0, opening), forgiven(word))) {
      const there = byRest.get(rest)
      if (there === undefined) byRest.set(rest, [word])
      else there.push(word)
    }
  }
  return {
    near(word) {
      const limit = forgiven(word)
      if (limit === 0) return []
      const seen = new Set<string>()
      const found: Near[] = []
      for (const rest of deletions(word.slice(0, opening), limit)) {
        for (const candidate of byRest.get(rest) ?? []) {
          if (seen.has(candidate)) continue
          seen.add(candidate)
          const errors = distance(word, candidate, limit)
          if (errors <= limit) found.push({ word: candidate, errors })
        }
      }
      return found.toSorted((one, other) => one.errors - other.errors).slice(0, most)
    },
  }
}

function deletions(word: string, deep: number): Set<string> {
  const found = new Set([word])
  let edge = [word]
  for (let round = 0; round < deep; round += 1) {
    const next: string[] = []
    for (const one of edge) {
      for (let at = 0; at < one.length; at += 1) {
        const rest = one.slice(0, at) + one.slice(at + 1)
        if (rest.length < 2 || found.has(rest)) continue
        found.add(rest)
        next.push(rest)
      }
    }
    edge = next
  }
  return found
}

/** Letters left out, put in, exchanged, or turned about, until one word is the other; more than `limit` is `limit + 1`. */
export function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let before: number[] = []
  let above = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row]
    let least = row
    for (let at = 1; at <= other.length; at += 1) {
      const same = one[row - 1] === other[at - 1] ? 0 : 1
      let cost = Math.min((above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1, (above[at - 1] ?? 0) + same)
      const turned = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]
      if (turned) cost = Math.min(cost, (before[at - 2] ?? 0) + 1)
      line.push(cost)
      least = Math.min(least, cost)
    }
    if (least > limit) return limit + 1
    before = above
    above = line
  }
  return Math.min(above[other.length] ?? limit + 1, limit + 1)
}
