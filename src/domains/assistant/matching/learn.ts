import type { Vector } from './vectors.ts'

export type Example = { readonly vector: Vector; readonly label: number; readonly worth: number }
/** `weights` of a feature stand together, one for each label; after the last feature stands the base. */
export type Learnt = { readonly labels: number; readonly size: number; readonly weights: Float32Array }

const rounds = 6
const pace = 3
const slowing = 0.25
const forgetting = 1e-6
const ofBase = 0.1
const seed = 20_261_128

/** A multinomial logistic regression by gradient descent, the same each time; yields after each of its rounds. */
export function* learning(examples: readonly Example[], size: number, labels: number): Generator<undefined, Learnt> {
  const learnt = { labels, size, weights: new Float32Array((size + 1) * labels) }
  const order = [...examples]
  const next = numbers(seed)
  const off = new Float64Array(labels)
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, next)
    const step = pace / (1 + slowing * round)
    for (const example of order) nudge(learnt, example, step, off)
    const kept = 1 - forgetting * order.length * step
    for (let at = 0; at < learnt.weights.length; at += 1) learnt.weights[at] = (learnt.weights[at] ?? 0) * kept
    yield
  }
  return learnt
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
function nudge(learnt: Learnt, { vector, label, worth }: Example, step: number, off: Float64Array): void {
  const { labels, size, weights } = learnt
  probabilities(learnt, vector, off)
  for (let one = 0; one < labels; one += 1) off[one] = ((one === label ? 1 : 0) - (off[one] ?? 0)) * step * worth
  for (let index = 0; index < vector.at.length; index += 1) {
    const from = (vector.at[index] ?? 0) * labels
    const value = vector.worth[index] ?? 0
    for (let one = 0; one < labels; one += 1) weights[from + one] = (weights[from + one] ?? 0) + value * (off[one] ?? 0)
  }
  const base = size * labels
  for (let one = 0; one < labels; one += 1) weights[base + one] = (weights[base + one] ?? 0) + ofBase * (off[one] ?? 0)
}

function numbers(start: number): (below: number) => number {
  let state = start
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function shuffle(list: Example[], next: (below: number) => number): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = next(at + 1)
    const [one, two] = [list[at], list[other]]
    if (one === undefined || two === undefined) continue
    list[at] = two
    list[other] = one
  }
}
