import { families, type Family, type Features } from './features.ts'

/** What is known of a text, by number of feature; its length is 1. */
export type Vector = { readonly at: Int32Array; readonly worth: Float32Array }
/** The features that several texts have, by family and name: their number (of all), and how few have them. */
export type Space = {
  readonly size: number
  readonly known: Readonly<Record<Family, ReadonlyMap<string, { readonly at: number; readonly idf: number }>>>
}

/** How much each family says beside the others. */
const weights: Readonly<Record<Family, number>> = { words: 1, letters: 1, turns: 1, meanings: 0.7, sounds: 0.4 }
/** A feature of one text alone joins it with no other; among very many texts, one of two or three joins hardly any. */
const fewest = (texts: number): number => Math.max(2, Math.round(texts / 10_000))

export function spaceOf(texts: readonly Features[]): Space {
  let size = 0
  const least = fewest(texts.length)
  const knownOf = (family: Family) => {
    const counts = new Map<string, number>()
    for (const features of texts)
      for (const name of features[family].keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
    const several = [...counts].filter(([, count]) => count >= least)
    return new Map(several.map(([name, count]) => [name, { at: size++, idf: Math.log(1 + texts.length / count) }]))
  }
  const known = {
    words: knownOf('words'),
    letters: knownOf('letters'),
    turns: knownOf('turns'),
    meanings: knownOf('meanings'),
    sounds: knownOf('sounds'),
  }
  return { size, known }
}

export function vectorOf({ known }: Space, features: Features): Vector {
  const at: number[] = []
  const worth: number[] = []
  for (const family of families) {
    const found: [number, number][] = []
    let squares = 0
    for (const [name, count] of features[family]) {
      const feature = known[family].get(name)
      if (feature === undefined) continue
      const value = Math.sqrt(count) * feature.idf
      squares += value ** 2
      found.push([feature.at, value])
    }
    if (squares === 0) continue
    const scale = weights[family] / Math.sqrt(squares)
    for (const [feature, value] of found) {
      at.push(feature)
      worth.push(value * scale)
    }
  }
  const length = Math.hypot(...worth) || 1
  return { at: Int32Array.from(at), worth: Float32Array.from(worth, (one) => one / length) }
}
