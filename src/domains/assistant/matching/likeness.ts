import type { Example } from './learn.ts'
import type { Vector } from './vectors.ts'

/** Which known ways of asking are like a question, found by what they share. */
export type Likeness = (vector: Vector) => Float64Array

/** For each label how like (0 to 1) the likest of its examples is; `features` is the size of their space. */
export function likenessTo(examples: readonly Example[], features: number, labels: number): Likeness {
  const { starts, members, worths } = byFeature(examples, features)
  // Only the labels are kept of the examples themselves.
  const labelOf = Int32Array.from(examples, ({ label }) => label)
  return ({ at, worth }) => {
    const shared = new Float64Array(labelOf.length)
    for (let index = 0; index < at.length; index += 1) {
      const feature = at[index] ?? 0
      const value = worth[index] ?? 0
      for (let one = starts[feature] ?? 0; one < (starts[feature + 1] ?? 0); one += 1) {
        const number = members[one] ?? 0
        shared[number] = (shared[number] ?? 0) + value * (worths[one] ?? 0)
      }
    }
    const most = new Float64Array(labels)
    for (const [number, label] of labelOf.entries()) most[label] = Math.max(most[label] ?? 0, shared[number] ?? 0)
    return most
  }
}

/**
 * The examples that have each feature, one after the other: those of feature f stand from `starts[f]` to
 * `starts[f + 1]`. A list for each would cost several times the memory.
 */
function byFeature(examples: readonly Example[], features: number) {
  const starts = new Int32Array(features + 1)
  for (const { vector } of examples)
    for (const feature of vector.at) starts[feature + 1] = (starts[feature + 1] ?? 0) + 1
  for (let feature = 0; feature < features; feature += 1)
    starts[feature + 1] = (starts[feature + 1] ?? 0) + (starts[feature] ?? 0)
  const members = new Int32Array(starts[features] ?? 0)
  const worths = new Float32Array(members.length)
  const next = starts.slice()
  for (const [number, { vector }] of examples.entries())
    for (const [index, feature] of vector.at.entries()) {
      const place = next[feature] ?? 0
      members[place] = number
      worths[place] = vector.worth[index] ?? 0
      next[feature] = place + 1
    }
  return { starts, members, worths }
}
