import type { Vector } from './vectors.ts'

export type Example = { readonly vector: Vector; readonly label: number; readonly worth: number }
/** `weights` of a feature stand together, one for each label; after the last feature stands the base. */
export type Learnt = { readonly labels: number; readonly size: number; readonly weights: Float32Array }

/** So often each example is looked at; where there are few of them, until so many were. */
const fewestRounds = 8
const fewestLooks = 500
const pace = 0.5
/** Of each example so much is overlooked at a time: no single word may decide, since others will ask without it. */
const overlooked = 0.4
/** Labels that are off by less teach nothing. */
const leastOff = 2e-2
/** What a weight is taken to have moved before it moves: the first steps are not the largest. */
const before = 1e-2
const ofBase = 0.1
const seed = 20_261_128

/**
 * A multinomial logistic regression, the same each time; yields after each of its rounds. Every weight has a pace of its
 * own, the slower the more it has moved (Duchi, Hazan and Singer, "Adaptive subgradient methods", 2011).
 */
export function* learning(examples: readonly Example[], size: number, labels: number): Generator<undefined, Learnt> {
  const learnt = { labels, size, weights: new Float32Array((size + 1) * labels) }
  const moved = new Float32Array(learnt.weights.length).fill(before)
  const order = [...examples]
  const random = numbers(seed)
  const [seen, off] = [partly(examples, random), new Float64Array(labels)]
  const rounds = Math.max(fewestRounds, Math.ceil(fewestLooks / Math.max(1, order.length)))
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random)
    const step = pace * (1 - round / rounds)
    for (const { vector, label, worth } of order)
      nudge(learnt, moved, { vector: seen(vector), label, worth }, step, off)
    yield
  }
  return learnt
}

/** Vectors with some of their features overlooked, each written where the one before it stood. */
function partly(examples: readonly Example[], random: () => number): (vector: Vector) => Vector {
  const longest = examples.reduce((most, { vector }) => Math.max(most, vector.at.length), 0)
  const [at, worth] = [new Int32Array(longest), new Float32Array(longest)]
  const scale = 1 / Math.sqrt(1 - overlooked)
  return (whole) => {
    let count = 0
    for (let index = 0; index < whole.at.length; index += 1) {
      if (random() < overlooked) continue
      at[count] = whole.at[index] ?? 0
      worth[count] = scale * (whole.worth[index] ?? 0)
      count += 1
    }
    return { at: at.subarray(0, count), worth: worth.subarray(0, count) }
  }
}

/** How likely each label is; together 1. Written into `scores`, where they are given. */
export function probabilities(
  { labels, size, weights }: Learnt,
  { at, worth }: Vector,
  scores: Float64Array = new Float64Array(labels),
): Float64Array {
  for (let one = 0; one < labels; one += 1) scores[one] = ofBase * (weights[size * labels + one] ?? 0)
  for (let index = 0; index < at.length; index += 1) {
    const from = (at[index] ?? 0) * labels
    const value = worth[index] ?? 0
    for (let one = 0; one < labels; one += 1) scores[one] = (scores[one] ?? 0) + value * (weights[from + one] ?? 0)
  }
  let most = -Infinity
  for (const score of scores) most = Math.max(most, score)
  let sum = 0
  for (let one = 0; one < labels; one += 1) {
    const grown = Math.exp((scores[one] ?? 0) - most)
    scores[one] = grown
    sum += grown
  }
  for (let one = 0; one < labels; one += 1) scores[one] = (scores[one] ?? 0) / sum
  return scores
}

/** A step towards the label that an example has; `off` is where it is worked out. */
function nudge(
  learnt: Learnt,
  moved: Float32Array,
  { vector, label, worth }: Example,
  step: number,
  off: Float64Array,
): void {
  const { labels, size, weights } = learnt
  probabilities(learnt, vector, off)
  const taught: number[] = []
  for (let one = 0; one < labels; one += 1) {
    const slope = ((one === label ? 1 : 0) - (off[one] ?? 0)) * worth
    off[one] = slope
    if (Math.abs(slope) >= leastOff) taught.push(one)
  }
  for (let index = 0; index <= vector.at.length; index += 1) {
    const from = (vector.at[index] ?? size) * labels
    const value = vector.worth[index] ?? ofBase
    for (const one of taught) {
      const slope = (off[one] ?? 0) * value
      const all = (moved[from + one] ?? 0) + slope * slope
      moved[from + one] = all
      weights[from + one] = (weights[from + one] ?? 0) + (step * slope) / Math.sqrt(all)
    }
  }
}

/** The same numbers each time, from 0 to below 1. */
function numbers(start: number): () => number {
  let state = start
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function shuffle(list: Example[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const [one, two] = [list[at], list[other]]
    if (one === undefined || two === undefined) continue
    list[at] = two
    list[other] = one
  }
}
