import type { Shelf } from './shelf.ts'
import type { Wish } from './wishes.ts'

/** A document by its number on the shelf; `coverage` is the share of the query (0 to 1) that it meets. */
export type Ranked = { readonly document: number; readonly score: number; readonly coverage: number }

/** The best documents for what is wished, best first. A document is worth more the more of the wishes it meets. */
export function rank(shelf: Shelf, wishes: readonly Wish[], limit: number): Ranked[] {
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
      const worth = sure * Math.min(posting.idf, importance * 1.2)
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
  const found: Ranked[] = []
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
function insert(found: Ranked[], one: Ranked): void {
  let at = found.length
  while (at > 0) {
    const before = found[at - 1]
    if (before === undefined || before.score > one.score) break
    if (before.score === one.score && before.document < one.document) break
    at -= 1
  }
  found.splice(at, 0, one)
}
