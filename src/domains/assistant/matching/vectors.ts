import { families, type Family, type Features } from './features.ts'

/** What is known of a text, by number of feature; its length is 1. */
export type Vector = { readonly at: Int32Array; readonly worth: Float32Array }
/** The features that several texts have, by `family name`: their number, and how few have them. */
export type Space = ReadonlyMap<string, { readonly at: number; readonly idf: number }>

/** How much each family says beside the others. */
const weights: Readonly<Record<Family, number>> = { words: 1, letters: 1, turns: 1, meanings: 0.7, sounds: 0.4 }
/** A feature of one text alone joins it with no other; among very many texts, one of two or three joins hardly any. */
const fewest = (texts: number): number => Math.max(2, Math.round(texts / 10_000))

export function spaceOf(texts: readonly Features[]): Space {
  const counts = new Map<string, number>()
  for (const features of texts)
    for (const family of families)
      for (const name of features[family].keys()) {
        const key = `${family} ${name}`
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
  const known = new Map<string, { at: number; idf: number }>()
  for (const [key, count] of counts)
    if (count >= fewest(texts.length)) known.set(key, { at: known.size, idf: Math.log(1 + texts.length / count) })
  return known
}

export function vectorOf(known: Space, features: Features): Vector {
  const at: number[] = []
  const worth: number[] = []
  for (const family of families) {
    const found: [number, number][] = []
    let squares = 0
    for (const [name, count] of features[family]) {
      const feature = known.get(`${family} ${name}`)
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
