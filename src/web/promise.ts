/** As much of an explained span as the arithmetic of a ring needs. */
type Span = { readonly from: number; readonly to: number | null; readonly counted: boolean; readonly amount?: number }

/** The share (0 … 1) of the target's own measure that has passed at `now` (epoch milliseconds). */
export function elapsedOf(spans: readonly Span[], now: number): number {
  let passed = 0
  let whole = 0
  for (const { from, to, counted, amount } of spans) {
    if (!counted || to === null) continue
    const weight = amount ?? to - from
    whole += weight
    if (to > from) passed += weight * Math.min(1, Math.max(0, (now - from) / (to - from)))
  }
  return whole === 0 ? 1 : passed / whole
}
