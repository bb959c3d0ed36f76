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

type Told = {
  readonly target: { readonly unit: 'hour' | 'businessHour' | 'businessDay' }
  readonly remaining: { readonly amount: number }
  readonly dueAt: string | null
}
const hour = 3_600_000

/**
 * What is left at `now` (in the target's unit) of what was told at `toldAt` (epoch milliseconds), when only the ends are
 * known: it shrinks while nothing but open time lies before the deadline, which shows in both being equally long. What
 * has closed hours before it stands as it was told.
 */
export function leftOf({ target, remaining, dueAt }: Told, toldAt: number, now: number): number {
  const told = Math.max(0, remaining.amount)
  if (dueAt === null || target.unit === 'businessDay') return told
  const open = Math.abs(Date.parse(dueAt) - toldAt - told * hour) < 2_000
  return open ? Math.max(0, (Date.parse(dueAt) - now) / hour) : told
}
