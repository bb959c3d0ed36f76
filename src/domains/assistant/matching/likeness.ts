import type { Example } from './learn.ts'
import type { Vector } from './vectors.ts'

/** Which known ways of asking are like a question, found by what they share. */
export type Likeness = (vector: Vector) => Float64Array

/** For each label how like (0 to 1) the likest of its examples is. */
export function likenessTo(examples: readonly Example[], labels: number): Likeness {
  const lists = new Map<number, { examples: number[]; worths: number[] }>()
  for (const [number, { vector }] of examples.entries())
    for (let index = 0; index < vector.at.length; index += 1) {
      const feature = vector.at[index] ?? 0
      const list = lists.get(feature) ?? { examples: [], worths: [] }
      list.examples.push(number)
      list.worths.push(vector.worth[index] ?? 0)
      lists.set(feature, list)
    }
  const packed = new Map(
    [...lists].map(([feature, list]) => [
      feature,
      { examples: Int32Array.from(list.examples), worths: Float32Array.from(list.worths) },
    ]),
  )
  // Only the labels are kept of the examples themselves.
  const labelOf = Int32Array.from(examples, ({ label }) => label)
  return ({ at, worth }) => {
    const shared = new Float64Array(labelOf.length)
    for (let index = 0; index < at.length; index += 1) {
      const list = packed.get(at[index] ?? -1)
      const value = worth[index] ?? 0
      for (let one = 0; one < (list?.examples.length ?? 0); one += 1) {
        const number = list?.examples[one] ?? 0
        shared[number] = (shared[number] ?? 0) + value * (list?.worths[one] ?? 0)
      }
    }
    const most = new Float64Array(labels)
    for (const [number, label] of labelOf.entries()) most[label] = Math.max(most[label] ?? 0, shared[number] ?? 0)
    return most
  }
}
