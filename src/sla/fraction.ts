/** An exact number: `over / under`, in lowest terms, `under` positive. */
export type Fraction = { readonly over: bigint; readonly under: bigint }

export const whole = (value: number): Fraction => ({ over: BigInt(value), under: 1n })

/** Integers only. */
export const fraction = (over: number, under: number): Fraction => reduced(BigInt(over), BigInt(under))

/** A finite, non-negative number at its decimal word: `decimal(0.1)` is one tenth, which no floating-point number is. */
export function decimal(value: number): Fraction {
  const [digits = '', exponent = '0'] = String(value).split('e')
  const [integer = '', decimals = ''] = digits.split('.')
  const shift = Number(exponent) - decimals.length
  const over = BigInt(integer + decimals)
  return shift >= 0 ? { over: over * 10n ** BigInt(shift), under: 1n } : reduced(over, 10n ** BigInt(-shift))
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  reduced(a.over * b.under + b.over * a.under, a.under * b.under)

export const minus = (a: Fraction, b: Fraction): Fraction =>
  reduced(a.over * b.under - b.over * a.under, a.under * b.under)

export const times = (a: Fraction, b: Fraction): Fraction => reduced(a.over * b.over, a.under * b.under)

export const floor = ({ over, under }: Fraction): bigint => over / under - (over % under < 0n ? 1n : 0n)

export const ceil = ({ over, under }: Fraction): bigint => over / under + (over % under > 0n ? 1n : 0n)

/** The nearest number, give or take its last digit: for showing, never for deciding. */
export const toNumber = ({ over, under }: Fraction): number => Number(over) / Number(under)

function reduced(over: bigint, under: bigint): Fraction {
  let [a, b] = [over < 0n ? -over : over, under]
  while (b > 0n) [a, b] = [b, a % b]
  return a === 1n ? { over, under } : { over: over / a, under: under / a }
}
