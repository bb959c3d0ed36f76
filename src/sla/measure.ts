import type { Paused } from './pauses.ts'
import type { Ruler } from './ruler.ts'

/** Measuring in one unit; instants are epoch milliseconds, pauses in order and disjoint, none before `start`. */
export interface Measure {
  /** The earliest whole millisecond by which `share` of `amount` has been gained; null if an open pause holds it up. */
  due(start: number, amount: number, share: number, pauses: readonly Paused[]): number | null
  /** What has been gained by `at`, of `amount`: nothing is 0, all of it 1, and more when overdue. */
  share(start: number, amount: number, pauses: readonly Paused[], at: number): number
  /** What is left of `amount` at `at`, never below 0: milliseconds of the unit, or days. */
  left(start: number, amount: number, pauses: readonly Paused[], at: number): number
  /** Milliseconds of the unit, or days. */
  between(from: number, to: number): number
}

export function measureBy<Quantity>(ruler: Ruler<Quantity>): Measure {
  /** `quantity`, less what has been gained by `at`. */
  const lacking = (quantity: Quantity, start: number, pauses: readonly Paused[], at: number): Quantity => {
    let lacking = quantity
    let from = start
    for (const pause of pauses) {
      if (pause.from >= at) break
      lacking = ruler.minus(lacking, ruler.between(from, pause.from))
      from = Math.min(pause.to, at)
    }
    return from < at ? ruler.minus(lacking, ruler.between(from, at)) : lacking
  }

  return {
    due(start, amount, share, pauses) {
      let lacking = ruler.quantity(amount, share)
      let from = start
      for (const pause of pauses) {
        const due = ruler.after(from, lacking)
        if (due <= pause.from) return due
        if (pause.to === Infinity) return null
        lacking = ruler.minus(lacking, ruler.between(from, pause.from))
        from = pause.to
      }
      return ruler.after(from, lacking)
    },
    share(start, amount, pauses, at) {
      const target = ruler.toNumber(ruler.quantity(amount, 1))
      const left = ruler.toNumber(lacking(ruler.quantity(amount, 1), start, pauses, at))
      return target === 0 ? 1 : (target - left) / target
    },
    left(start, amount, pauses, at) {
      return Math.max(0, ruler.toNumber(lacking(ruler.quantity(amount, 1), start, pauses, at)))
    },
    between: (from, to) => ruler.toNumber(ruler.between(from, to)),
  }
}
