/** As much of an explained span as the arithmetic of a ring needs. */
type Span = {
  readonly from: string
  readonly to: string | null
  readonly counted: boolean
  readonly amount: number | null
}

/** The share (0 … 1) of the target's own measure that has passed at `now` (epoch milliseconds). */
export function elapsedOf(spans: readonly Span[], now: number): number {
  let passed = 0
  let whole = 0
  for (const { from, to, counted, amount } of spans) {
    if (!counted || to === null) continue
    const begin = Date.parse(from)
    const length = Date.parse(to) - begin
    const weight = amount ?? length
    whole += weight
    if (length > 0) passed += weight * Math.min(1, Math.max(0, (now - begin) / length))
  }
  return whole === 0 ? 1 : passed / whole
}
