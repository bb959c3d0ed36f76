/** How many of the ascending values are at most `limit`. */
export const countUpTo = (values: Float64Array, limit: number): number => countWithin(values, limit, 0, values.length)

/** More of them leave less to search, and take more memory. */
const SLOTS_PER_VALUE = 4

/**
 * Ascending values with a table beside them, which narrows a search down to a slot of the range: among values spread
 * evenly it takes a step or two, however many they are.
 */
export class Ladder {
  readonly values: Float64Array
  readonly length: number
  readonly first: number
  readonly last: number
  readonly #slotsPerUnit: number
  /** How many values lie before each slot. */
  readonly #before: Uint32Array

  constructor(values: ArrayLike<number>) {
    this.values = Float64Array.from(values)
    this.length = values.length
    this.first = values[0] ?? Infinity
    this.last = values[this.length - 1] ?? -Infinity
    this.#slotsPerUnit = (SLOTS_PER_VALUE * this.length) / Math.max(this.last - this.first, 1)
    this.#before = new Uint32Array(SLOTS_PER_VALUE * this.length + 2)
    let slot = 0
    this.values.forEach((value, index) => {
      for (; slot <= this.#slotOf(value); slot++) this.#before[slot] = index
    })
    this.#before.fill(this.length, slot)
  }

  at(index: number): number {
    return item(this.values, index)
  }

  /** How many of the values are at most `limit`. */
  countUpTo(limit: number): number {
    if (limit < this.first) return 0
    if (limit >= this.last) return this.length
    const slot = this.#slotOf(limit)
    return countWithin(this.values, limit, item(this.#before, slot), item(this.#before, slot + 1))
  }

  #slotOf(value: number): number {
    return Math.trunc((value - this.first) * this.#slotsPerUnit)
  }
}

function countWithin(values: Float64Array, limit: number, low: number, high: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1
    if (item(values, middle) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

/** For indexes that come out of a search in the same values. */
const item = (values: Float64Array | Uint32Array, index: number): number => values[index] as number
