import type { Example } from './learn.ts'
import type { Vector } from './vectors.ts'

/**
 * The known ways of asking by what they share: those that have feature f stand from `starts[f]` to `starts[f + 1]`, by
 * their number in `members` and with what it says of them in `worths`. A list for each would cost several times the
 * memory. `labelOf` says what each means.
 */
export type Known = {
  readonly starts: Int32Array
  readonly members: Int32Array
  readonly worths: Float32Array
  readonly labelOf: Int32Array
}

/** For each label how like (0 to 1) the likest of its ways is to a question. */
export type Likeness = (vector: Vector) => Float64Array

export function likenessTo({ starts, members, worths, labelOf }: Known, labels: number): Likeness {
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

/** `features` is the size of the space in which the examples are. */
export function byFeature(examples: readonly Example[], features: number): Known {
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
  return { starts, members, worths, labelOf: Int32Array.from(examples, ({ label }) => label) }
}
