import { likeness, named, saidIn, trigramsOf } from './phrases.ts'
import type { Shelf } from './shelf.ts'
import type { Wish } from './wishes.ts'

/**
 * A document by its number on the shelf. `coverage` is the share of the query (0 to 1) that it meets, `name` how much
 * the query is its title or a keyword.
 */
export type Ranked = {
  readonly document: number
  readonly score: number
  readonly coverage: number
  readonly name: number
  /** How alike it is to one of its names, letter by letter. */
  readonly alike: number
}
type Met = Omit<Ranked, 'name' | 'alike'>

/** So many are looked at more closely. */
const closely = 40
const worthOfName = { times: 1, plus: 0.5, alike: 1 }

/** The best documents for what is wished, best first: by their words, and more so those that are called so. */
export function rank(shelf: Shelf, query: string, wishes: readonly Wish[], limit: number): Ranked[] {
  const asked = wishes.reduce((sum, { importance }) => sum + importance, 0)
  const tokens = shelf.reader.tokens(query)
  const said = saidIn(tokens)
  const letters = trigramsOf(tokens)
  const found = meeting(shelf, wishes, Math.max(closely, limit)).map((one): Ranked => {
    const document = shelf.documents[one.document]
    const name = document === undefined ? 0 : named(shelf, document, wishes, said)
    const alike = document === undefined ? 0 : likeness(shelf, document, letters)
    const score =
      one.score * (1 + worthOfName.times * name + worthOfName.alike * alike) + worthOfName.plus * name ** 2 * asked
    return { ...one, name, alike, score: score * (document?.prior ?? 1) }
  })
  return found.toSorted((one, other) => other.score - one.score || one.document - other.document).slice(0, limit)
}

/** By BM25F; a document is worth more the more of the wishes it meets. */
function meeting(shelf: Shelf, wishes: readonly Wish[], limit: number): Met[] {
  const size = shelf.documents.length
  const scores = new Float64Array(size)
  const met = new Float64Array(size)
  const best = new Float64Array(size)
  const bestSure = new Float64Array(size)
  const touched: number[] = []
  for (const { terms, importance } of wishes) {
    const here: number[] = []
    for (const [term, sure] of terms) {
      const posting = shelf.postings.get(term)
      if (posting === undefined) continue
      const worth = sure * Math.min(Math.max(posting.idf, importance), importance * 1.2)
      for (let at = 0; at < posting.documents.length; at += 1) {
        const document = posting.documents[at] ?? 0
        const score = worth * (posting.weights[at] ?? 0)
        if (best[document] === 0) here.push(document)
        if (score > (best[document] ?? 0)) best[document] = score
        if (sure > (bestSure[document] ?? 0)) bestSure[document] = sure
      }
    }
    for (const document of here) {
      if (scores[document] === 0) touched.push(document)
      scores[document] = (scores[document] ?? 0) + (best[document] ?? 0)
      met[document] = (met[document] ?? 0) + importance * (bestSure[document] ?? 0)
      best[document] = 0
      bestSure[document] = 0
    }
  }
  const asked = wishes.reduce((sum, { importance }) => sum + importance, 0)
  const found: Met[] = []
  for (const document of touched) {
    const coverage = asked === 0 ? 0 : (met[document] ?? 0) / asked
    const score = (scores[document] ?? 0) * (0.3 + 0.7 * coverage)
    const last = found[limit - 1]
    if (last !== undefined && last.score >= score) continue
    insert(found, { document, score, coverage })
    if (found.length > limit) found.pop()
  }
  return found
}

/** Into its place; of equals the earlier document first. */
function insert(found: Met[], one: Met): void {
  let at = found.length
  while (at > 0) {
    const before = found[at - 1]
    if (before === undefined || before.score > one.score) break
    if (before.score === one.score && before.document < one.document) break
    at -= 1
  }
  found.splice(at, 0, one)
}
